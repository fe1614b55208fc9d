"""Plumbline on a Spark cluster: a DataFrame of figures in, a DataFrame of findings out.

The command itself judges, on the workers: within areas first, a partition of areas each, then across them from the few
indicators that standards over many areas read. Its findings are those of one machine.
"""

import csv
import io
import itertools
import os
import pathlib
import subprocess
import tempfile

from pyspark import SparkFiles
from pyspark.sql import functions


class CheckFailed(Exception):
    """The command could not do its job on a part of the figures; its own words."""


def run(line, input=None, statuses=(0,)):
    # One language on every machine, whatever its locale.
    done = subprocess.run(line, input=input, capture_output=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
    if done.returncode not in statuses:
        raise CheckFailed(f"{' '.join(line[:3])} ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")


def shipped(name):
    """A file that the driver sent along, as this machine has it."""
    path = SparkFiles.get(name)
    if os.path.isfile(path) and not os.access(path, os.X_OK):
        os.chmod(path, 0o755)
    return path


def table(columns, rows):
    text = io.StringIO()
    csv.writer(text).writerows(itertools.chain([columns], rows))
    return text.getvalue().encode("utf-8")


def named(command, texts, *question):
    """Which of the texts the plan knows, each with its id."""
    answer = run([*command[:1], "list", *command[1:], *question, "--among", "-"], "".join(f"{text}\n" for text in texts).encode())
    return dict(line.rsplit("\t", 1) for line in answer.splitlines())


def finding_lines(figures, rules, as_of, command="plumbline", row_key=None, partitions=None, allow_refused=False, lang=None):
    """An RDD of the findings, a line of ndjson each, in no order.

    figures         a DataFrame with the columns of a drop: area, indicator, period, value …
    rules           the plan's folder, and `command` the plumbline of this machine: both are sent to the workers
    row_key         the column by which findings name rows, and by which rows of an area are ordered
    lang            the language of texts, zh or en; both where none is named
    allow_refused   whether figures that are refused may be missing from the verdicts; else they fail the job
    """
    spark = figures.sparkSession
    context = spark.sparkContext
    context.addFile(str(command))
    binary = os.path.basename(str(command))
    # A folder is no file to send along.
    folder = pathlib.Path(rules)
    files = context.broadcast({
        str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    local = [str(command), "--no-config", "--rules", str(rules)]
    partitions = partitions or context.defaultParallelism
    columns = figures.columns
    key = columns.index(row_key) if row_key else None
    statuses = (0, 1) if allow_refused else (0,)
    options = ["--as-of", str(as_of), "--fail-on", "never", *(["--row-key", row_key] if row_key else []),
               *(["--lang", lang] if lang else [])]

    def order(row):
        text = row[key]
        return (len(text), text) if text.isdigit() else (1 << 30, text)

    def sheet(rows):
        rows = [["" if cell is None else str(cell) for cell in row] for row in rows]
        return table(columns, sorted(rows, key=order) if row_key else rows)

    # Every area of the register has its partition, whether it filed or not; by whatever name rows call it.
    ids = [line.split("\t")[0] for line in run([local[0], "list", *local[1:], "--areas"]).splitlines()]
    parts = {area: number % partitions for number, area in enumerate(ids)}
    names = [row[0] for row in figures.select(functions.trim("area")).distinct().collect() if row[0]]
    known = named(local, names, "--areas")
    homes = context.broadcast({name: parts[area] for name, area in known.items()})
    lists = context.broadcast([[area for area in ids if parts[area] == number] for number in range(partitions)])
    place = columns.index("area")

    def check(temporary, *part):
        """The command line of a part, with the rules laid out for it."""
        laid = pathlib.Path(temporary, "rules")
        for name, content in files.value.items():
            path = laid / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return [shipped(binary), "check", "--no-config", "--rules", str(laid), *options, *map(str, part), "--format", "ndjson", "-"]

    def within(number, rows):
        with tempfile.TemporaryDirectory() as temporary:
            areas, verdicts = pathlib.Path(temporary, "areas"), pathlib.Path(temporary, "verdicts")
            areas.write_text("".join(f"{area}\n" for area in lists.value[number]), encoding="utf-8")
            found = run(
                check(temporary, "--scope", "within", "--areas", areas, "--verdicts", verdicts),
                sheet(row for _, row in rows), statuses)
            return [(0, line) for line in found.splitlines()] + [
                (1, line) for line in verdicts.read_text(encoding="utf-8").splitlines()]

    # Rows whose area nobody knows are refused by name, wherever they are.
    keyed = figures.rdd.map(lambda row: (homes.value.get((row[place] or "").strip(), 0), tuple(row)))
    judged = keyed.partitionBy(partitions, lambda number: number).mapPartitionsWithIndex(within).cache()

    texts = [row[0] for row in figures.select("indicator").distinct().collect() if row[0] is not None]
    wanted = list(named(local, texts, "--scope", "across"))
    rows = figures.where(functions.col("indicator").isin(wanted)).rdd.map(tuple) if wanted else context.emptyRDD()

    def across(tagged):
        with tempfile.TemporaryDirectory() as temporary:
            verdicts = pathlib.Path(temporary, "verdicts")
            rows = []
            with open(verdicts, "w", encoding="utf-8") as file:
                for is_row, item in tagged:
                    rows.append(item) if is_row else file.write(item + "\n")
            return run(
                check(temporary, "--scope", "across", "--verdicts", verdicts), sheet(rows), statuses).splitlines()

    verdicts = judged.filter(lambda pair: pair[0] == 1).map(lambda pair: (False, pair[1]))
    rest = verdicts.union(rows.map(lambda row: (True, row))).coalesce(1).mapPartitions(across)
    return judged.filter(lambda pair: pair[0] == 0).map(lambda pair: pair[1]).union(rest)


def findings(figures, rules, as_of, **options):
    """The same as a DataFrame, a column for each key of a line."""
    return figures.sparkSession.read.json(finding_lines(figures, rules, as_of, **options))
