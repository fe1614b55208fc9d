"""A plan judged in parts: its findings are those of one run, on several processes, and on Spark where PySpark is."""

import csv
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command, outcome  # noqa: E402: found only after the line above

AREAS = [f"district-{number:02}" for number in range(12)]
PLAN = f"""plan: cluster
title: {{zh: 集群, en: Cluster}}
year: 2022
start: 2022-01-01
deadline: 2022-12-31
time_zone: Asia/Shanghai
profile: standard
reporting: {{cadence: month, due_day: 10}}
areas:
{"".join(f"  - {{id: {area}, zh: 第{number}区, en: District {number}, aliases: [D{number}]}}" + chr(10) for number, area in enumerate(AREAS))}
units: [office]
lead: office
indicators:
  - {{id: added, name: 新增数, unit: 家, kind: cumulative}}
  - {{id: built, name: 当月建成, unit: 套, kind: flow}}
  - {{id: covered, name: 受益人数, unit: '人', kind: level, whole: true}}
  - {{id: eligible, name: 应覆盖人数, unit: '人', kind: level, whole: true}}
  - {{id: rate, name: 优良率, unit: '%', kind: rate, range: {{min: 0 %, max: 100 %}}}}
  - {{id: own, name: 自有数, unit: 家, kind: cumulative}}
  - {{id: spare, name: 备用数, unit: 家, kind: cumulative}}
checks:
  - {{id: fits, formula: covered <= eligible, hard: true, message: {{zh: 受益人数不得超过应覆盖人数, en: more are covered than there are}}}}
standards:
"""
STANDARDS = {
    "every": "indicator: own, at_least: 60 家, areas: {each: all}",
    "some": "indicator: own, at_least: 80 家, areas: {each: all, require: 4}",
    "any": "indicator: own, at_least: 300 家, areas: {each: all, require: any}",
    "exempting": "indicator: own, at_least: 90 家, areas: {each: all}, exempt_areas: [{area: district-03, record: 号文, from: 2022-03-01}]",
    "coverage": "share: {of: covered, in: eligible}, at_least: 90 %, areas: {each: all}",
    "one": "indicator: own, at_least: 20 家, area: district-05",
    "silent": "indicator: own, at_least: 20 家, area: district-11",
    "sum": "indicator: added, at_least: 700 家, areas: {together: [district-00, district-01, district-02]}",
    "sum-of-all": "indicator: added, at_least: 700 家, areas: {together: all}",
    "sum-share": "share: {of: covered, in: eligible}, at_least: 90 %, areas: {together: [district-00, district-01]}",
    "sum-exempting": "indicator: added, at_least: 80 家, areas: {together: [district-00, district-03]}, exempt_areas: [{area: district-03, record: 号文, from: 2022-03-01}]",
    "average": "compare: {of: rate, with: {average: [district-00, district-01, district-02]}}, at_least: 0 百分点, area: district-01",
    "best": "compare: {of: rate, with: {best: 2, of: all}}, at_least: 0 百分点, areas: {each: [district-00, district-01]}",
    "place": "rank: {of: rate, among: all, except: [district-11]}, at_most: 3 位, area: district-02",
    "lowest": "holds: 'sum(lowest(built, 2)) >= [4 套]'",
    "against": "holds: 'built >= in_area(built, \"district-04\")', areas: {each: [district-00, district-04]}",
}


def write_plan(folder):
    folder.mkdir()
    standards = "".join(f"  - {{id: {name}, title: {name}, quote: {name}, {rule}}}\n" for name, rule in STANDARDS.items())
    (folder / "plan.yaml").write_text(PLAN + standards, encoding="utf-8")
    (folder / "waivers.yaml").write_text(
        "plan: cluster\nwaivers:\n"
        "  - {standard: every, area: district-11, owner: 甲, approver: 乙, reason: 停业, from: 2022-01-01, until: 2022-12-31}\n"
        "  - {standard: sum, owner: 甲, approver: 乙, reason: 停业, from: 2022-01-01, until: 2022-12-31}\n", encoding="utf-8")


COLUMNS = ["id", "area", "indicator", "period", "value", "submitted_at"]


def rows(bad=True):
    chance = random.Random(7)
    number = 0
    for place, area in enumerate(AREAS[:-1]):
        totals = dict.fromkeys(["added", "own", "spare"], 0)
        for month in range(1, 13):
            for name in ("added", "built", "covered", "eligible", "rate", "own", "spare"):
                if name in totals:
                    totals[name] += chance.randrange(0, 14)
                value = {"built": chance.randrange(0, 9), "covered": 900 + chance.randrange(0, 90), "eligible": 1000,
                         "rate": 70 + chance.randrange(0, 30)}.get(name, totals.get(name))
                called = {0: area, 1: f"D{place}", 2: f"第{place}区"}[chance.randrange(3)]
                number += 1
                if bad and chance.random() < 0.01:
                    value = chance.choice(["约12", "", 10_000_000, 0])
                yield [str(number), called, "新增数" if name == "added" and chance.random() < 0.5 else name,
                       f"2022-{month:02}", str(value), f"2022-12-{1 + month:02}"]
    yield [str(number + 1), "nowhere", "own", "2022-06", "5", ""]


class Cluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.rules = cls.folder / "rules"
        write_plan(cls.rules)
        cls.write("figures.csv", rows())
        cls.whole = cls.one_machine("figures.csv")

    @classmethod
    def write(cls, name, lines):
        with open(cls.folder / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *lines])

    @classmethod
    def check(cls, *arguments, input=b"", statuses=(0, 1)):
        done = subprocess.run(
            [command(), "check", "--no-config", "--rules", "rules", "--as-of", "2022-12-31", "--row-key", "id", "--lang", "en",
             *map(str, arguments), "-"], cwd=cls.folder, input=input, capture_output=True,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, timeout=600)
        if done.returncode not in statuses:
            raise AssertionError(f"{done.returncode}: {done.stderr.decode('utf-8')}")
        return done

    @classmethod
    def one_machine(cls, name):
        done = cls.check("--format", "ndjson", input=(cls.folder / name).read_bytes())
        return sorted(done.stdout.decode("utf-8").splitlines())

    def listed(self, *question, input=None):
        done = subprocess.run(
            [command(), "list", "--no-config", "--rules", "rules", *question], cwd=self.folder, input=input,
            capture_output=True, encoding="utf-8", env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, timeout=600)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def within(self, number, areas, lines, statuses=(0, 1)):
        (self.folder / f"areas-{number}").write_text("\n".join(areas), encoding="utf-8")
        self.write("part.csv", lines)
        return self.check(
            "--scope", "within", "--areas", f"areas-{number}", "--verdicts", f"verdicts-{number}", "--format", "ndjson",
            input=(self.folder / "part.csv").read_bytes(), statuses=statuses)

    def test_covers_what_it_should(self):
        lines = [json.loads(line) for line in self.whole]
        verdicts = {line["verdict"] for line in lines}
        self.assertLessEqual({"pass", "fail", "no-data", "waived"}, verdicts)
        self.assertEqual({line["standard"] for line in lines}, set(STANDARDS))
        self.assertTrue(all(line["address"].startswith("rows[") for line in lines if line["file"]))
        self.assertTrue(any(line["reason"] == "exempt" for line in lines))

    def test_parts(self):
        """Several processes of a few areas each, then one across: line by line what one run writes."""
        across = [name for name, _ in self.listed("--scope", "across")]
        self.assertEqual(across, ["added", "built", "covered", "eligible", "rate"])
        everything = list(rows())
        calls = dict(self.listed("--areas", "--among", "-", input="\n".join({row[1] for row in everything}) + "\n"))
        self.assertNotIn("nowhere", calls)
        for parts in (1, 3, 5):
            found = []
            for number in range(parts):
                areas = AREAS[number::parts]
                mine = [row for row in everything if calls.get(row[1], AREAS[0]) in areas]
                found += self.within(number, areas, mine).stdout.decode("utf-8").splitlines()
            names = dict(self.listed("--scope", "across", "--among", "-", input="\n".join({row[2] for row in everything}) + "\n"))
            self.assertIn("新增数", names)
            self.write("across.csv", [row for row in everything if row[2] in names])
            done = self.check(
                "--scope", "across", *(word for number in range(parts) for word in ("--verdicts", f"verdicts-{number}")),
                "--format", "ndjson", input=(self.folder / "across.csv").read_bytes())
            found += done.stdout.decode("utf-8").splitlines()
            self.assertEqual(len(found), len(self.whole))
            for one, other in zip(sorted(found), self.whole):
                self.assertEqual(one, other)

    def test_nothing_is_missed_quietly(self):
        everything = [row for row in rows() if row[1] != "nowhere"]
        done = self.within(0, AREAS[:3], everything, statuses=(2,))
        self.assertIn("figures-of-other-areas", done.stderr.decode("utf-8"))
        done = self.within(0, ["nowhere"], [], statuses=(2,))
        self.assertIn("unknown-area", done.stderr.decode("utf-8"))
        # An area that filed nothing is missed, not absent.
        lines = [json.loads(line) for line in self.within(0, AREAS[-1:], []).stdout.decode("utf-8").splitlines()]
        self.assertEqual({line["area"] for line in lines}, {AREAS[-1]})
        self.assertLessEqual({line["verdict"] for line in lines}, {"no-data", "waived", "fail"})
        done = self.check("--scope", "across", "--verdicts", "verdicts-0", "--format", "ndjson",
                          input=(self.folder / "figures.csv").read_bytes(), statuses=(2,))
        self.assertIn("no-verdict-of-area", done.stderr.decode("utf-8"))
        for wrong in (["--scope", "within", "--format", "ndjson"], ["--scope", "across"], ["--scope", "across", "--format", "json"],
                      ["--areas", "areas-0"], ["--scope", "across", "--format", "ndjson", "--unit", "office"]):
            self.check(*wrong, statuses=(64,))

    def test_report(self):
        """The lines of parts as reports for people."""
        lines = list(self.whole)
        random.Random(1).shuffle(lines)
        for number in range(2):
            (self.folder / f"lines-{number}").write_text("\n".join(lines[number::2]) + "\n", encoding="utf-8")
        formats = {"json": "report.json", "html": "report.html", "text": "report.txt", "csv": "report.csv"}
        arguments = [word for name, file in formats.items() for word in ("--format", f"{name}:{self.folder / file}")]
        done = outcome("report", "--no-config", "--rules", str(self.rules), "--lang", "en", *arguments,
                       str(self.folder / "lines-0"), str(self.folder / "lines-1"))
        self.assertEqual(done.returncode, 1, done.stderr)
        report = json.loads((self.folder / "report.json").read_text(encoding="utf-8"))
        known = {(line["standard"], line["area"]): line for line in map(json.loads, self.whole)}
        for finding in report["findings"]:
            line = known.pop((finding["standard"], finding["area"]))
            self.assertEqual((finding["verdict"], finding["light"], finding["reason"], finding["messages"]["en"]),
                             (line["verdict"], line["light"], line["reason"], line["message_en"]))
        self.assertEqual(known, {})
        direct = self.check("--format", "csv", input=(self.folder / "figures.csv").read_bytes()).stdout.decode("utf-8-sig")
        def first(text):
            return [row[:5] + row[8:11] for row in csv.reader(text.splitlines())]
        self.assertEqual(first((self.folder / "report.csv").read_text(encoding="utf-8-sig")), first(direct))
        for number, (bad, code) in enumerate((("{}\n", "not-findings"), (lines[0] + "\n" + lines[0] + "\n", "not-findings"), ("", "nothing-matched"))):
            (self.folder / f"bad-{number}").write_text(bad, encoding="utf-8")
            done = outcome("report", "--no-config", "--rules", str(self.rules), str(self.folder / f"bad-{number}"))
            self.assertEqual(done.returncode, 2)
            self.assertIn(code, done.stderr)


class Spark(unittest.TestCase):
    """On a local cluster of two worker processes; only where PySpark and Java are installed."""

    @classmethod
    def setUpClass(cls):
        try:
            import pyspark  # noqa: F401
        except ImportError:
            raise unittest.SkipTest("PySpark is not installed (pip install pyspark)") from None
        if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
            raise unittest.SkipTest("PySpark needs Java")
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        write_plan(cls.folder / "rules")
        os.environ |= {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
        sys.path.insert(0, str(ROOT / "Fixtures/spark"))
        from pyspark.sql import SparkSession
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executor.memory", "512m").config("spark.submit.pyFiles", str(ROOT / "Fixtures/spark/plumbline_spark.py"))
            .getOrCreate())
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.spark.sparkContext.addPyFile(str(ROOT / "Fixtures/spark/plumbline_spark.py"))
        cls.addClassCleanup(cls.spark.stop)

    def frame(self, lines):
        return self.spark.createDataFrame([[cell or None for cell in row] for row in lines], ", ".join(f"{name} string" for name in COLUMNS))

    def lines(self, frame, **options):
        from plumbline_spark import finding_lines
        return finding_lines(
            frame, self.folder / "rules", "2022-12-31", command=command(), row_key="id", lang="en", **options)

    def one_machine(self, lines):
        Cluster.folder = self.folder
        Cluster.write("whole.csv", lines)
        return Cluster.one_machine("whole.csv")

    def same(self, left, right):
        for one, other in zip(left, right):
            self.assertEqual(one, other)
        self.assertEqual(len(left), len(right))

    def test_same_as_one_machine(self):
        everything = list(rows())
        found = self.lines(self.frame(everything).repartition(4), partitions=4, allow_refused=True)
        self.same(sorted(found.collect()), self.one_machine(everything))

    def test_refused_figures_fail_the_job(self):
        with self.assertRaises(Exception) as told:
            self.lines(self.frame(rows()), partitions=3).collect()
        self.assertIn("errors in the figures as filed", str(told.exception))

    def test_bad_partition_fails_the_job(self):
        broken = [row for row in rows(bad=False) if row[1] != "nowhere"]
        frame = self.frame(broken).withColumnRenamed("value", "values of some kind")
        with self.assertRaises(Exception) as told:
            self.lines(frame, partitions=3).collect()
        self.assertIn("drop-column-missing", str(told.exception))

    def test_killed_worker(self):
        """The first try of one partition takes its whole worker process down; Spark gives its work to another."""
        everything = list(rows())
        marks = self.folder / "marks"
        marks.mkdir(exist_ok=True)
        mark = str(marks / "killed")

        def dies_once(number, lines):
            import os
            import signal
            if number == 1 and not os.path.exists(mark):
                # The executor is the parent of what forks the processes of Python.
                with open(f"/proc/{os.getppid()}/stat") as file:
                    executor = int(file.read().rsplit(")", 1)[1].split()[1])
                with open(f"/proc/{executor}/cmdline") as file:
                    if "CoarseGrainedExecutorBackend" in file.read():
                        open(mark, "w").close()
                        os.kill(executor, signal.SIGKILL)
            return lines

        frame = self.frame(everything).repartition(3)
        frame = self.spark.createDataFrame(frame.rdd.mapPartitionsWithIndex(dies_once), frame.schema)
        found = self.lines(frame, partitions=3, allow_refused=True)
        self.same(sorted(found.collect()), self.one_machine(everything))
        self.assertTrue(os.path.exists(mark))

    def test_frame(self):
        from plumbline_spark import findings
        frame = findings(self.frame(rows()), self.folder / "rules", "2022-12-31", command=command(), row_key="id", allow_refused=True)
        self.assertEqual(frame.where("standard = 'sum' and verdict = 'waived'").count(), 1)


if __name__ == "__main__":
    unittest.main()
