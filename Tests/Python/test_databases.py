"""Figures from a real PostgreSQL and a real SQLite: the same findings as from the same rows as CSV, and every failure a
clear end with status 2."""

import csv
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command  # noqa: E402: found only after the line above
from postgres import PASSWORD, Cluster  # noqa: E402

AREAS = [f"area-{number}" for number in range(420)]
READ = [f"read-{number}" for number in range(24)]
UNREAD = [f"spare-{number}" for number in range(16)]
MONTHS = [f"2022-{month:02}" for month in range(1, 13)]
COLUMNS = ["area", "indicator", "period", "value", "unit", "reporter", "submitted_at", "note"]
PLAN = f"""plan: databases
title: {{zh: 数据库, en: Databases}}
year: 2022
start: 2022-01-01
deadline: 2022-12-31
time_zone: Asia/Shanghai
profile: standard
reporting: {{cadence: month, due_day: 10}}
areas: [{', '.join(AREAS)}]
units: [office]
"""


def standards():
    lines = ["plan: databases", "indicators:"]
    for name in READ + UNREAD:
        lines.append(f"  - {{id: {name}, name: {{zh: {name.replace('read', '指标')}, en: {name}}}, unit: 家, kind: cumulative}}")
    lines += ["groups:", "  - lead: office", "    standards:"]
    for name in READ:
        lines.append(f"      - {{id: s-{name}, title: {name}, quote: {name}, areas: {{each: all}}, indicator: {name}, at_least: 100 家}}")
    return "\n".join(lines) + "\n"


def rows():
    """201,600 figures, and among them what offices do: names in either language, blanks, words, falls, resubmissions."""
    chance = random.Random(13)
    for area in AREAS:
        for name in READ + UNREAD:
            total = 0
            for number, month in enumerate(MONTHS):
                total += chance.randrange(0, 20)
                called = name.replace("read", "指标") if chance.random() < 0.3 else name
                value, note = str(total), ""
                if chance.random() < 0.002:
                    value, note = chance.choice([("", ""), ("约120", ""), (str(total // 2), "更正, “旧数”\"x\""), ("1,200", "")])
                filed = f"2022-{number + 2:02}-05T09:30:00+08:00" if number < 11 else "2023-01-05T09:30:00+08:00"
                yield [area, called, month, value, "家", "office", filed, note]
    yield [AREAS[0], "nobody-knows", "2022-06", "5", "家", "office", "", ""]
    yield [AREAS[0], " read-0 ", "2021-12", "5", "家", "office", "", ""]
    yield [AREAS[0], "read-1", "2015-06", "5", "家", "office", "", ""]
    yield ["nowhere", "read-1", "2022-06", "5", "家", "office", "", ""]


class Databases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cluster = Cluster()
        cls.addClassCleanup(cls.cluster.remove)
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.rules = cls.folder / "rules"
        cls.rules.mkdir()
        (cls.rules / "plan.yaml").write_text(PLAN, encoding="utf-8")
        (cls.rules / "standards.yaml").write_text(standards(), encoding="utf-8")
        cls.drop = cls.folder / "figures.csv"
        cls.rows = list(rows())
        with open(cls.drop, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *cls.rows])
        cls.cluster.psql(
            "CREATE TABLE figures (id bigint PRIMARY KEY, area text, indicator text, period text, value text, unit text,"
            " reporter text, submitted_at text, note text, audited boolean)")
        lines = "".join(f"{number}\t" + "\t".join(cell or "\\N" for cell in row) + "\n" for number, row in enumerate(cls.rows, 2))
        cls.cluster.psql("COPY figures (id, " + ", ".join(COLUMNS) + ") FROM STDIN", input=lines)
        # The first twenty areas, where size does not matter.
        cls.few = [row for row in cls.rows if row[0] in AREAS[:20]]
        with open(cls.folder / "few.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *cls.few])
        few = "CREATE {} few AS SELECT * FROM figures WHERE area IN ('" + "', '".join(AREAS[:20]) + "')"
        cls.cluster.psql(few.format("TABLE") + "; ALTER TABLE few ADD PRIMARY KEY (id)")
        cls.sqlite = cls.folder / "figures.db"
        base = sqlite3.connect(cls.sqlite)
        base.execute("CREATE TABLE figures (id INTEGER PRIMARY KEY, audited, " + ", ".join(COLUMNS) + ")")
        base.executemany(
            "INSERT INTO figures VALUES (?, 1, " + ", ".join("?" * len(COLUMNS)) + ")",
            ([number, *(cell or None for cell in row)] for number, row in enumerate(cls.rows, 2)))
        base.execute(few.format("VIEW"))
        base.commit()
        base.close()

    def outcome(self, *arguments, environment=None, folder=None, input=None):
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
        done = subprocess.run(
            [command(), *map(str, arguments)], cwd=folder or self.folder, capture_output=True, input=input, timeout=1200,
            env=kept | {"LC_ALL": "C.UTF-8"} | self.cluster.environment | (environment or {}))
        done.stdout, done.stderr = (text.decode("utf-8") for text in (done.stdout, done.stderr))
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        return done

    def report(self, drop, *options):
        done = self.outcome("check", "--no-config", "--rules", "rules", "--format", "json", "--lang", "en", *options, drop)
        self.assertEqual(done.returncode, 1, done.stderr)
        return json.loads(done.stdout)

    def sources(self, table="figures"):
        return {"postgresql": self.cluster.url(f"table={table}"), "sqlite": f"sqlite:figures.db?table={table}"}

    def same(self, left, right):
        """Long lists or texts are alike; what unittest says of their difference would take longer than the test."""
        if isinstance(left, str):
            left, right = left.splitlines(), right.splitlines()
        for number, (one, other) in enumerate(zip(left, right)):
            if one != other:
                self.fail(f"number {number}:\n{one}\n{other}")
        self.assertEqual(len(left), len(right))

    @staticmethod
    def without_places(report):
        """The same with each place as the number of its row, and its column where it has one."""
        def number(place):
            if place is None:
                return None
            if place.get("address"):
                return int(place["address"].split("[")[1].split("]")[0]) if "[" in place["address"] else place["address"]
            return place.get("line")

        def bare(finding):
            parts = {"parts": [bare(part) for part in finding["parts"]]} if finding.get("parts") else {}
            return finding | {"location": number(finding.get("location"))} | parts

        findings = [bare(finding) for finding in report["findings"]]
        said = [(item["code"], item["severity"], item["message"], number(item["location"])) for item in report["diagnostics"]]
        return findings, report["summary"], said

    def test_same_as_csv(self):
        """Without an as-of every row is read, and all that is said is the same."""
        filed = self.report("figures.csv")
        self.assertGreater(filed["summary"]["fail"], 1000)
        for name, address in self.sources().items():
            with self.subTest(name):
                stored = self.report(address)
                self.same(self.without_places(stored)[0], self.without_places(filed)[0])
                self.assertEqual(self.without_places(stored)[1], self.without_places(filed)[1])
                said = [item for item in self.without_places(stored)[2] if item[0] != "drop-unknown-column"]
                self.same(said, self.without_places(filed)[2])
                self.assertEqual(stored["ledger"] | {"columns_ignored": 0}, filed["ledger"])
                self.assertEqual(stored["ledger"]["columns_ignored"], 1)
                self.assertTrue(stored["findings"][0]["location"]["address"].startswith("figures["))

    def test_only_what_is_read(self):
        """At an as-of, rows that nothing reads stay in the database; findings are the same, and it is said how many."""
        options = ("--as-of", "2022-09-30")
        before = self.folder / "before.csv"
        with open(before, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *(row if row[2] <= "2022-09" else [] for row in self.rows)])
        filed = self.report("before.csv", *options)
        for name, address in self.sources().items():
            with self.subTest(name):
                stored = self.report(address, *options)
                self.same(*(json.dumps(self.without_places(report)[0], ensure_ascii=False).split("}, {") for report in (stored, filed)))
                self.assertEqual(stored["summary"], filed["summary"])
                rows = sum(row[1].strip().split("-")[0] != "spare" and row[2] <= "2022-09" and row[2] > "2016" for row in self.rows)
                self.assertEqual(stored["ledger"]["rows_read"], rows)
                (left,) = [item for item in stored["diagnostics"] if item["code"] == "database-rows-left"]
                self.assertTrue(left["message"].startswith(f"{len(self.rows) - rows} rows are left in the database"), left)
                for words in ("no standard reads", "begin after the as-of", "that no rule reads"):
                    self.assertIn(words, left["message"])
                # A name that nobody knows is no less an error for it.
                self.assertTrue(any("nobody-knows" in item["message"] for item in stored["diagnostics"]))
                address += "&unknown=leave"
                stored = self.report(address, *options)
                self.assertFalse(any(item["message"].startswith("there is no indicator") for item in stored["diagnostics"]))
                self.assertEqual(stored["ledger"]["rows_read"], rows - 1)

    def test_other_commands(self):
        for name, address in self.sources("few").items():
            with self.subTest(name):
                read = [
                    self.outcome("read", "--no-config", "--rules", "rules", "--format", "csv", drop).stdout
                    for drop in ("few.csv", address)]
                self.assertGreater(len(read[0]), 100_000)
                self.same(*read)
                told = [
                    self.outcome("validate", "--no-config", "--rules", "rules", "--lang", "en", drop).stdout.splitlines()
                    for drop in ("few.csv", address)]
                self.assertEqual(*([line for line in lines if "-->" not in line and "|" not in line][-1] for lines in told))
                course = [
                    json.loads(self.outcome("trend", "--no-config", "--rules", "rules", "--from", "2022-06", "--to", "2022-07",
                                            "--format", "json", "--unit", "office", drop).stdout)["months"]
                    for drop in ("few.csv", address)]
                self.same(*course)

    def test_types(self):
        """Columns of every type that a figure may have, and a mapping of their names."""
        self.cluster.psql(
            "CREATE TABLE typed (county varchar(40), measure text, month date, amount numeric(12,2), filed timestamptz,"
            " PRIMARY KEY (county, measure, month)); CREATE DOMAIN name AS text;"
            "INSERT INTO typed VALUES ('area-0', 'read-0', '2022-06-30', 12.00, '2022-07-05 09:30+08'),"
            " ('area-1', 'read-0', '2022-06-30', 7, '2022-07-05 09:30:00.25+08')")
        base = sqlite3.connect(self.folder / "typed.db")
        base.execute("CREATE TABLE typed (county, measure, month, amount, filed, PRIMARY KEY (county, measure, month)) WITHOUT ROWID")
        base.executemany("INSERT INTO typed VALUES (?, ?, ?, ?, ?)", [
            ("area-0", "read-0", "2022-06", 12.0, "2022-07-05T09:30:00+08:00"), ("area-1", "read-0", "2022-06", 7, None)])
        base.commit()
        rules = self.folder / "mapped"
        shutil.copytree(self.rules, rules)
        with open(rules / "plan.yaml", "a", encoding="utf-8") as file:
            file.write("drops:\n  columns: {county: area, measure: indicator, month: period, amount: value, filed: submitted_at}\n")
        for address in (self.cluster.url("table=typed"), "sqlite:typed.db?table=typed", self.cluster.url("query=SELECT * FROM typed")):
            with self.subTest(address):
                done = self.outcome("check", "--no-config", "--rules", "mapped", "--as-of", "2022-07-10", "--format", "json", address)
                findings = {
                    (finding["area"], finding["standard"]): finding for finding in json.loads(done.stdout)["findings"]}
                for area, value, month in (("area-0", "12", "2022-06"), ("area-1", "7", "2022-06")):
                    finding = findings[area, "s-read-0"]
                    self.assertEqual(finding["value"]["value"], value)
                    table = "query" if "query" in address else "typed"
                    day = month if address.startswith("sqlite") else "2022-06-30"
                    self.assertEqual(finding["location"]["address"], f"{table}[{area},read-0,{day}].amount")

    def refused(self, address, code, *words, environment=None):
        """A run that ends with 2, says why and what to do in both languages, and knows no password."""
        for language, help in (("en", "help: "), ("zh", "建议：")):
            done = self.outcome(
                "check", "--no-config", "--rules", "rules", "--as-of", "2022-12-31", "--lang", language, address,
                environment=environment)
            with self.subTest(address=address, language=language):
                self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                self.assertIn(f"[{code}]", done.stderr)
                self.assertIn(help, done.stderr)
                self.assertIn("--> ", done.stderr)
                if language == "en":
                    for word in words:
                        self.assertIn(word, done.stderr)

    def test_failures(self):
        self.cluster.psql("CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'; CREATE TABLE empty (a int)")
        self.cluster.psql(
            "CREATE FUNCTION spoil() RETURNS text LANGUAGE sql AS $$ DELETE FROM figures RETURNING 'x' $$")
        url = self.cluster.url
        fields = "area, indicator, period"
        self.refused("postgresql://127.0.0.1:1/plan?table=figures", "database-no-connection", "127.0.0.1")
        self.refused(url("table=figures", user="nobody"), "database-no-connection")
        self.refused(url("table=figures", database="nothing"), "database-no-connection", "nothing")
        self.refused(url("table=figures").replace("plumb@", f"plumb:not-{PASSWORD}@"), "database-no-connection",
                     environment={"PGPASSFILE": "none"})
        self.refused("postgresql://plumb@[::1/plan?table=figures", "database-address")
        self.refused("postgresql://plumb@127.0.0.1/plan?table=figures&wrong=1", "database-address")
        self.refused("postgresql://plumb@127.0.0.1/plan", "database-address", "table=figures")
        self.refused(url("table=figure"), "database-no-table", "did you mean `figures`?")
        self.refused(url("table=nowhere.figures"), "database-no-table")
        self.refused(url("table=empty"), "drop-column-missing", "found: a")
        self.refused(url("query=SELECT area, period, value, indicator AS indicatr FROM figures"), "drop-column-missing", "indicatr")
        self.refused(url("query=SELECT area, nothing FROM figures"), "database-query", "nothing")
        self.refused(url(f"query=SELECT {fields}, audited AS value FROM figures"), "database-column-type", "boolean", "query.value")
        self.refused(url(f"query=SELECT {fields}, ARRAY[1] AS value FROM figures"), "database-column-type", "integer[]")
        self.refused(url(f"query=SELECT {fields}, 1 / (id - 99) AS value FROM figures"), "database-query", "division by zero")
        self.refused(url("table=figures", user="reader"), "database-no-right", "GRANT SELECT")
        self.refused(url(f"query=SELECT {fields}, spoil() AS value FROM figures LIMIT 1"), "database-query", "read-only")
        self.refused(url("query=SELECT 1) AS a; COMMIT; DROP TABLE figures; --"), "database-query")
        self.refused(url(f"query=SELECT {fields}, value FROM figures, pg_sleep(60)&timeout=1"), "database-timeout", "timeout=")
        self.assertEqual(int(self.cluster.psql("SELECT count(*) FROM figures")), len(self.rows))

    def test_sqlite_failures(self):
        whole = self.sqlite.read_bytes()
        (self.folder / "cut.db").write_bytes(whole[: len(whole) // 3])
        self.refused("sqlite:figurs.db?table=figures", "file-not-found", "did you mean `figures.db`?")
        self.refused("sqlite:figures.csv?table=figures", "database-not-a-database", "without sqlite:")
        self.refused("sqlite:cut.db?table=figures", "database-not-a-database")
        self.refused("sqlite:figures.db?table=figure", "database-no-table", "did you mean `figures`?")
        self.refused("sqlite:figures.db", "database-address")
        self.refused("sqlite:figures.db?query=SELECT nothing FROM figures", "database-query", "nothing")
        self.refused("sqlite:figures.db?query=SELECT area, period, value FROM figures", "drop-column-missing", "indicator")
        self.refused("sqlite:figures.db?query=SELECT 1) ; DELETE FROM figures; --", "database-query")
        self.refused("sqlite:figures.db?query=SELECT area, indicator, period, x'00' AS value FROM figures", "database-column-type", "query.value")
        self.refused(
            "sqlite:figures.db?query=WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT i AS value, 'read-0' AS indicator, '2022-06' AS period FROM n WHERE i < 0&timeout=1", "database-timeout")
        writer = sqlite3.connect(self.sqlite, isolation_level=None)
        writer.execute("BEGIN EXCLUSIVE")
        self.refused("sqlite:figures.db?table=figures", "database-busy")
        writer.execute("ROLLBACK")
        writer.close()
        self.assertEqual(self.sqlite.read_bytes(), whole)
        # What is read is never written over.
        done = self.outcome("check", "--no-config", "--rules", "rules", "--format", "csv:figures.db", "sqlite:figures.db?table=figures")
        self.assertEqual(done.returncode, 2)
        self.assertIn("output-is-input", done.stderr)

    def test_one_state(self):
        """A table that changes while it is read: every row holds the number of the last change, and one run sees one."""
        self.cluster.psql(
            "CREATE TABLE moving AS SELECT n AS id, 'area-' || n % 420 AS area, 'read-' || n / 420 AS indicator,"
            " '2022-06' AS period, 0 AS value FROM generate_series(0, 420 * 24 - 1) AS n; ALTER TABLE moving ADD PRIMARY KEY (id)")
        ends = threading.Event()

        def change():
            while not ends.is_set():
                self.cluster.psql("UPDATE moving SET value = value + 1")

        writer = threading.Thread(target=change)
        writer.start()
        try:
            seen = set()
            for _ in range(4):
                done = self.outcome("read", "--no-config", "--rules", "rules", "--format", "csv", self.cluster.url("table=moving"))
                values = {row["value"] for row in csv.DictReader(done.stdout.lstrip("\ufeff").splitlines())}
                self.assertEqual((done.returncode, len(values)), (0, 1), done.stderr[:500])
                seen |= values
        finally:
            ends.set()
            writer.join()
        self.assertGreater(len(seen), 1, "nothing changed in the meantime")

    def test_lost_midway(self):
        """A backend that ends, and a server that goes down, while rows come: nothing is judged."""
        slow = "SELECT area, indicator, period, value || left(pg_sleep(0.001)::text, 0) AS value FROM figures"
        for ending in ("backend", "server"):
            with self.subTest(ending):
                process = subprocess.Popen(
                    [command(), "check", "--no-config", "--rules", "rules", "--lang", "en", self.cluster.url(f"query={slow}")],
                    cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                    env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"} | self.cluster.environment)
                copying = "FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name = 'plumbline' AND query LIKE 'COPY%'"
                for _ in range(600):
                    if self.cluster.psql(f"SELECT count(*) {copying}").strip() == "1":
                        break
                    time.sleep(0.1)
                if ending == "backend":
                    self.assertEqual(self.cluster.psql(f"SELECT pg_terminate_backend(pid) {copying}").strip(), "t")
                else:
                    self.cluster.stop()
                output, errors = process.communicate(timeout=300)
                if ending == "server":
                    self.cluster.start()
                self.assertEqual((process.returncode, output), (2, ""), errors)
                self.assertIn("[database-connection-lost]", errors)
                self.assertIn("none of them is used", errors)

    def test_settings(self):
        folder = self.folder / "settings"
        folder.mkdir()
        url = self.cluster.url("table=few").replace("plumb@", f"plumb:{PASSWORD}@")
        (folder / "plumbline.yaml").write_text(
            f"rules: ../rules\ndrops:\n  - {url}\n  - sqlite:../figures.db?table=few\n", encoding="utf-8")
        shown = self.outcome("config", "show", folder=folder).stdout
        self.assertIn("drops = " + self.cluster.url("table=few"), shown)
        done = self.outcome("check", "--config", "settings/plumbline.yaml", "--lang", "en", "--format", "json")
        ledger = json.loads(done.stdout)["ledger"]
        self.assertEqual((ledger["files_read"], ledger["rows_read"]), (2, 2 * len(self.few)), done.stderr)

    def test_ci_examples(self):
        """The steps of the examples with a service container, against the cluster of the tests."""
        programs = self.folder / "programs"
        programs.mkdir()
        (programs / "plumbline").symlink_to(command())
        for name in ("Rules", "Fixtures"):
            (programs / name).symlink_to(ROOT / name)
        self.cluster.psql("CREATE DATABASE shipped")
        environment = {
            "PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "PGHOST": "127.0.0.1", "PGPORT": str(self.cluster.port),
            "PGUSER": "plumb", "PGDATABASE": "shipped"} | self.cluster.environment
        github = yaml.safe_load((ROOT / "Fixtures/ci/github/check-database.yml").read_text(encoding="utf-8"))["jobs"]["check"]
        gitlab = yaml.safe_load((ROOT / "Fixtures/ci/gitlab/gitlab-ci.yml").read_text(encoding="utf-8"))["check-database"]
        self.assertIn("postgres", github["services"])
        self.assertEqual(gitlab["services"][0]["alias"], gitlab["variables"]["PGHOST"])
        lines = [step["run"] for step in github["steps"] if "run" in step] + gitlab["script"]
        self.assertEqual(len(lines), 3)
        for number, line in enumerate(lines):
            done = subprocess.run(
                ["bash", "-e", "-c", line.replace("///plan?", "///shipped?")], cwd=programs, env=environment, capture_output=True,
                encoding="utf-8", timeout=600)
            # Rows of the sample are refused on purpose, which is 1 whatever the verdicts.
            self.assertEqual(done.returncode, 0 if number == 0 else 1, done.stdout[-1000:] + done.stderr)
        filed = subprocess.run(
            ["bash", "-c", "plumbline check --no-config --rules Rules/tianning-2022 --as-of 2022-11-10 --format ndjson figures.csv"],
            cwd=programs, env=environment, capture_output=True, encoding="utf-8", timeout=600).stdout

        def judged(text):
            return [[value for key, value in json.loads(line).items() if key not in ("file", "line", "column", "address")]
                    for line in text.splitlines()]

        self.same(judged((programs / "findings.ndjson").read_text(encoding="utf-8")), judged(filed))

    def test_findings_into_postgresql(self):
        """The tables that `schema findings --sql` prints take ndjson and csv as they are written."""
        self.cluster.psql("CREATE DATABASE findings")
        ddl = self.outcome("schema", "findings", "--sql").stdout
        self.cluster.psql(ddl, database="findings")
        loads = [line.removeprefix("--   ") for line in ddl.splitlines() if line.startswith("--   ")]
        done = self.outcome(
            "check", "--no-config", "--rules", "rules", "--as-of", "2022-12-31", "--format", "ndjson:findings.ndjson",
            "--format", "csv:findings.csv", "few.csv")
        self.assertEqual(done.returncode, 1, done.stderr)
        script = "\n".join(line for line in loads if "read_" not in line)
        loaded = subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.cluster.port), "-U", "plumb", "-d", "findings"],
            input=script, capture_output=True, encoding="utf-8", cwd=self.folder, timeout=300,
            env={"PATH": os.environ["PATH"], "PGCLIENTENCODING": "UTF8"} | self.cluster.environment)
        self.assertEqual((loaded.returncode, loaded.stderr), (0, ""))
        lines = [json.loads(line) for line in (self.folder / "findings.ndjson").read_text(encoding="utf-8").splitlines()]
        stored = self.cluster.psql(
            "SELECT json_agg(row_to_json(f) ORDER BY standard COLLATE \"C\", area COLLATE \"C\") FROM findings f", database="findings")

        def plain(line):
            return {name: str(value) if isinstance(value, (int, float)) else value for name, value in line.items()}

        by_key = {(line["standard"], line["area"]): plain(line) for line in lines}
        for row in json.loads(stored, parse_float=str):
            self.assertEqual(plain(row), by_key.pop((row["standard"], row["area"])))
        self.assertEqual(by_key, {})
        with open(self.folder / "findings.csv", encoding="utf-8-sig", newline="") as file:
            cells = sorted((row["standard"], row["area"], row["message"]) for row in csv.DictReader(file))
        stored = self.cluster.psql(
            "SELECT json_agg(json_build_array(standard, coalesce(area, ''), message)) FROM findings_csv", database="findings")
        self.same(sorted(map(tuple, json.loads(stored))), cells)

    def test_pipes(self):
        """What needs no support at all: psql's COPY, gzip and SQLite's own command line into standard input."""
        psql = f"psql -X -q -h 127.0.0.1 -p {self.cluster.port} -U plumb -d plan -c"
        check = f"{command()} check --no-config --rules rules --as-of 2022-12-31 --format ndjson -"
        with gzip.open(self.folder / "few.csv.gz", "wb") as file:
            file.write((self.folder / "few.csv").read_bytes())
        lines = []
        for line in (
            f"{psql} \"COPY (SELECT {', '.join(COLUMNS)} FROM few ORDER BY id) TO STDOUT (FORMAT csv, HEADER)\"",
            "gzip -dc few.csv.gz", f"sqlite3 -csv -header figures.db 'SELECT {', '.join(COLUMNS)} FROM few'",
        ):
            done = subprocess.run(
                ["bash", "-c", f"set -o pipefail; {line} | {check}"], cwd=self.folder, capture_output=True, encoding="utf-8",
                timeout=600, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"} | self.cluster.environment)
            self.assertEqual(done.returncode, 1, done.stderr)
            # Some programs put every text in quotes, which moves the columns.
            lines.append(re.sub(r'"column":[0-9]+', '"column":0', done.stdout))
        self.same(lines[0], lines[1])
        self.same(lines[1], lines[2])
        self.assertGreater(lines[0].count("\n"), 10_000)

    def test_duckdb(self):
        """DuckDB reads the findings as they are, and its Parquet is checked through a pipe."""
        try:
            import duckdb
        except ImportError:
            self.skipTest("duckdb is not installed (pip install duckdb)")
        base = duckdb.connect()
        base.execute(f"COPY (SELECT * FROM read_csv('{self.folder}/few.csv', header = true, all_varchar = true)) TO '{self.folder}/figures.parquet'")
        program = f"import duckdb; duckdb.sql(\"COPY (SELECT * FROM '{self.folder}/figures.parquet') TO '/dev/stdout' (FORMAT csv, HEADER)\")"
        arguments = ["check", "--no-config", "--rules", "rules", "--as-of", "2022-12-31", "--format", "ndjson:duck.ndjson",
                     "--format", "csv:duck.csv"]
        made = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=300, check=True)
        done = self.outcome(*arguments, "-", input=made.stdout)
        self.assertEqual(done.returncode, 1, done.stderr)
        filed = self.outcome("check", "--no-config", "--rules", "rules", "--as-of", "2022-12-31", "--format", "ndjson", "few.csv")
        piped = (self.folder / "duck.ndjson").read_text(encoding="utf-8")
        self.same(piped, filed.stdout.replace('"file":"few.csv"', '"file":"<stdin>"'))
        ddl = self.outcome("schema", "findings", "--sql").stdout
        loads = [line.removeprefix("--   ") for line in ddl.splitlines() if line.startswith("--   CREATE TABLE")]
        for name, load in zip(("ndjson", "csv"), loads, strict=True):
            base.execute(load.replace(f"'findings.{name}'", f"'{self.folder}/duck.{name}'"))
        counts = [base.execute(f"SELECT verdict, count(*) FROM {table} GROUP BY 1 ORDER BY 1").fetchall() for table in ("findings", "findings_csv")]
        self.assertEqual(*counts)
        self.assertEqual(sum(count for _, count in counts[0]), piped.count("\n"))


if __name__ == "__main__":
    unittest.main()
