"""The check of a large drop on a Spark cluster of two local workers, beside one process: `make bench SPARK=1`, or, by a Python
that has PySpark, cluster_bench.py COMMAND [--sizes M,L].

The lines of both must be the same, byte for byte after sorting. The session is there when the time begins, and the findings
are files when it ends.
"""

import argparse
import csv
import os
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from database_bench import DAY, measured  # noqa: E402: found only after the line above
from limit_bench import made  # noqa: E402
from plumbline import ROOT  # noqa: E402

sys.path.insert(0, str(ROOT / "Fixtures/spark"))
DRIVER = ROOT / "Fixtures/spark/plumbline_spark.py"
PARTITIONS = 8


def session():
    from pyspark.sql import SparkSession
    os.environ |= {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    spark = (
        SparkSession.builder.master("local-cluster[2,1,2048]").config("spark.executor.memory", "2g").config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false").config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1").config("spark.submit.pyFiles", str(DRIVER)).getOrCreate())
    spark.sparkContext.setLogLevel("OFF")
    spark.sparkContext.addPyFile(str(DRIVER))
    return spark


def keyed(drop, path):
    """The rows with a key, by which findings name them wherever they are judged; how many there are."""
    with open(drop, encoding="utf-8", newline="") as source, open(path, "w", encoding="utf-8", newline="") as target:
        rows, writer = csv.reader(source), csv.writer(target, lineterminator="\n")
        writer.writerow(["id", *("indicator" if name == "metric" else name for name in next(rows))])
        number = 0
        for number, row in enumerate(rows, 1):
            writer.writerow([number, *row])
    return number


def differing(one, other):
    """The first line in which sorted lines differ."""
    if len(one) != len(other):
        return f"{len(one)} lines and {len(other)}"
    return next((f"{left}\n{right}" for left, right in zip(one, other) if left != right), None)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command", type=pathlib.Path)
    options.add_argument("--sizes", default="S,M")
    options = options.parse_args()
    command = options.command.resolve()
    spark = session()
    from plumbline_spark import finding_lines
    try:
        print(f"\n{'drop':<6}{'rows':>10}{'findings':>10}  {'by':<24}{'CPU s':>8}{'wall s':>8}{'MiB':>6}")
        for size in options.sizes.split(","):
            with tempfile.TemporaryDirectory() as temporary:
                folder = pathlib.Path(temporary)
                drop, rules = made(size, folder)
                path = folder / "figures.csv"
                count = keyed(drop, path)
                drop.unlink()
                with open(path, "rb") as input:
                    cpu, wall, memory = measured(
                        [command, "check", "--no-config", "--rules", rules, "--as-of", DAY, "--row-key", "id", "--fail-on", "never",
                         "--format", f"ndjson:{folder / 'one'}", "-"], folder, {"LC_ALL": "C.UTF-8"}, input)
                one = sorted((folder / "one").read_bytes().splitlines())
                print(f"{size:<6}{count:>10,}{len(one):>10,}  {'one process':<24}{cpu:>8.1f}{wall:>8.1f}{memory:>6}", flush=True)
                figures = spark.read.csv(str(path), header=True)
                began = time.perf_counter()
                finding_lines(
                    figures, rules, DAY, command=command, row_key="id", partitions=PARTITIONS, allow_refused=True,
                ).saveAsTextFile(str(folder / "found"))
                wall = time.perf_counter() - began
                other = sorted(line for part in (folder / "found").glob("part-*") for line in part.read_bytes().splitlines())
                if difference := differing(one, other):
                    sys.exit(f"the findings differ: {difference[:4000]}")
                print(f"{size:<6}{count:>10,}{len(other):>10,}  {'Spark, two workers':<24}{'':>8}{wall:>8.1f}   the same findings",
                      flush=True)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
