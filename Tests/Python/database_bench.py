"""The check of a large drop from a database, beside the same rows as CSV and beside what the database's own program takes to
write them into nothing; and in parts, on several processes: `make bench`, or database_bench.py COMMAND [--sizes S,M,L].

All run in turns; the least of the runs counts. Nothing is asserted but that every way finds the same.
"""

import argparse
import csv
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from limit_bench import SIZES, made  # noqa: E402: found only after the line above
from postgres import Cluster  # noqa: E402

COLUMNS = "area, metric, period, value, unit, reporter, submitted_at"
DAY = "2022-12-31"


def measured(line, folder, environment, input=None):
    """CPU and wall seconds and peak MiB of a process."""
    began = time.perf_counter()
    with open(folder / "printed", "wb") as printed:
        process = subprocess.Popen(
            list(map(str, line)), stdout=subprocess.DEVNULL, stderr=printed, stdin=input or subprocess.DEVNULL,
            env=os.environ | environment, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{line} ended with {process.returncode}\n{(folder / 'printed').read_text(encoding='utf-8', errors='replace')}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - began, usage.ru_maxrss // 1024


def filled(drop, folder, cluster):
    """The rows of a drop in both databases."""
    cluster.psql(
        "DROP TABLE IF EXISTS figures; CREATE TABLE figures (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
        + COLUMNS.replace(",", " text,") + " text)")
    cluster.psql(f"\\copy figures ({COLUMNS}) FROM '{drop}' WITH (FORMAT csv, HEADER)")
    cluster.psql("VACUUM ANALYZE figures")
    path = folder / "figures.db"
    path.unlink(missing_ok=True)
    base = sqlite3.connect(path)
    base.execute(f"CREATE TABLE figures (id INTEGER PRIMARY KEY, {COLUMNS})")
    with open(drop, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        base.executemany(f"INSERT INTO figures ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    base.commit()
    (count,) = base.execute("SELECT count(*) FROM figures").fetchone()
    base.close()
    return path, count


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command", type=pathlib.Path)
    options.add_argument("--sizes", default="S,M")
    options = options.parse_args()
    command = options.command.resolve()
    cluster = Cluster()
    try:
        print(f"\n{'drop':<6}{'rows':>10}  {'from':<24}{'CPU s':>8}{'wall s':>8}{'MiB':>6}")
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            for size in options.sizes.split(","):
                drop, rules = made(size, folder)
                path, count = filled(drop, folder, cluster)
                check = [command, "check", "--no-config", "--rules", rules, "--as-of", DAY, "--format", f"ndjson:{folder / 'found'}"]
                psql = ["psql", "-X", "-q", "-h", "127.0.0.1", "-p", cluster.port, "-U", "plumb", "-d", "plan", "-c",
                        f"COPY (SELECT {COLUMNS}, id FROM figures ORDER BY id) TO STDOUT (FORMAT csv)"]
                ways = {
                    "CSV": [*check, drop],
                    "SQLite": [*check, f"sqlite:{path}?table=figures"],
                    "PostgreSQL": [*check, cluster.url("table=figures")],
                    "sqlite3 -csv into nothing": ["sqlite3", "-csv", path, f"SELECT {COLUMNS}, id FROM figures ORDER BY id"],
                    "psql COPY into nothing": psql,
                }
                least, found = {}, set()
                for _ in range(SIZES[size][1]):
                    for name, line in ways.items():
                        took = measured(line, folder, cluster.environment)
                        least[name] = min(least.get(name, took), took)
                        if line[0] == command:
                            lines = (folder / "found").read_bytes().splitlines()
                            found.add(hash(tuple(line[: line.rindex(b',"file":')] for line in lines)))
                if len(found) != 1:
                    sys.exit("the findings differ")
                for name, (cpu, wall, memory) in least.items():
                    print(f"{size:<6}{count:>10,}  {name:<24}{cpu:>8.3f}{wall:>8.3f}{memory:>6}", flush=True)
                drop.unlink()
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
