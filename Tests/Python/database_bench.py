"""The check of a large drop from a database, beside the same rows as CSV and beside what the database's own program takes to
write them into nothing: `make bench`, or database_bench.py COMMAND [--sizes S,M,L]. With `make bench PEERS=soda`, or --soda PYTHON
of an environment that has it, beside Soda Core 3 too, which counts on the same table how many areas pass and fail each rule.

All run in turns; the least of the runs counts. Nothing is asserted but that every way finds the same, and that Soda counts what
a plain count of the rows does.
"""

import argparse
import csv
import decimal
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from limit_bench import BENCH, SIZES, made  # noqa: E402: found only after the line above
from postgres import PASSWORD, Cluster  # noqa: E402

COLUMNS = "area, metric, period, value, unit, reporter, submitted_at"
DAY = "2022-12-31"


def measured(line, folder, environment, input=None, output=subprocess.DEVNULL):
    """CPU and wall seconds and peak MiB of a process."""
    began = time.perf_counter()
    with open(folder / "printed", "wb") as printed:
        process = subprocess.Popen(
            list(map(str, line)), stdout=output, stderr=printed, stdin=input or subprocess.DEVNULL,
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


def counted(drop):
    """What Soda has to count, from the rows themselves: the newest figure of each area and indicator against its rule."""
    rules = json.loads(pathlib.Path(f"{drop}.rules.json").read_text(encoding="utf-8"), parse_float=decimal.Decimal)
    areas = pathlib.Path(f"{drop}.areas.csv").read_text(encoding="utf-8").splitlines()[1:]
    newest = {}
    with open(drop, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = row["value"]
            number = decimal.Decimal(text) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) else None
            key, moment = (row["area"], row["metric"]), (row["period"], row["submitted_at"])
            if key not in newest or moment > newest[key][0]:
                newest[key] = moment, number
    counts = {"pass": 0, "fail": 0, "missing": 0}
    for rule in rules:
        for area in areas:
            number = newest.get((area, rule["metric"]), (None, None))[1]
            base = newest.get((area, rule["of"]), (None, None))[1] if "of" in rule else 100
            if number is None or base is None:
                counts["missing"] += 1
            elif rule.get("min", number) * base <= number * 100 and ("of" in rule or number <= rule.get("max", number)):
                counts["pass"] += 1
            else:
                counts["fail"] += 1
    return counts


class Soda:
    """Soda Core 3, in an environment of its own."""

    def __init__(self, python, folder, cluster):
        self.folder = folder
        self.line = [python, "-B", BENCH / "soda_table.py"]
        self.rest = ["127.0.0.1", cluster.port, "plumb", "plan"]
        # It sends out what is done with it unless a file of its home says no.
        (folder / "home/.soda").mkdir(parents=True)
        (folder / "home/.soda/config.yml").write_text("send_anonymous_usage_stats: false\n", encoding="utf-8")
        self.environment = {"HOME": str(folder / "home"), "PGPASSWORD": PASSWORD}

    def measured(self, drop):
        with open(self.folder / "counts", "wb") as output:
            took = measured([*self.line, drop, *self.rest], self.folder, self.environment, output=output)
        return took, json.loads((self.folder / "counts").read_text(encoding="utf-8").splitlines()[-1])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command", type=pathlib.Path)
    options.add_argument("--sizes", default="S,M")
    options.add_argument("--soda", type=pathlib.Path)
    options = options.parse_args()
    command = options.command.resolve()
    cluster = Cluster()
    try:
        print(f"\n{'drop':<6}{'rows':>10}  {'from':<24}{'CPU s':>8}{'wall s':>8}{'MiB':>6}")
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            # The environment's own name for its Python: what that leads to knows nothing of the environment.
            soda = Soda(options.soda.absolute(), folder, cluster) if options.soda else None
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
                least, found, counts = {}, set(), {}
                for _ in range(SIZES[size][1]):
                    for name, line in ways.items():
                        took = measured(line, folder, cluster.environment)
                        least[name] = min(least.get(name, took), took)
                        if line[0] == command:
                            lines = (folder / "found").read_bytes().splitlines()
                            found.add(hash(tuple(line[: line.rindex(b',"file":')] for line in lines)))
                    if soda:
                        took, counts = soda.measured(drop)
                        least["Soda Core 3, PostgreSQL"] = min(least.get("Soda Core 3, PostgreSQL", took), took)
                if soda and (right := counted(drop)).items() - counts.items():
                    sys.exit(f"Soda counts {counts}, and there are {right}")
                if len(found) != 1:
                    sys.exit("the findings differ")
                for name, (cpu, wall, memory) in least.items():
                    print(f"{size:<6}{count:>10,}  {name:<24}{cpu:>8.3f}{wall:>8.3f}{memory:>6}", flush=True)
                if counts:
                    print(f"{'':<18}Soda counts: {', '.join(f'{name} {number}' for name, number in counts.items())}", flush=True)
                drop.unlink()
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
