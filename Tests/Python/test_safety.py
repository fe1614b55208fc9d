"""Workbooks made to do harm, really packed: each is refused with its code, in little memory, and nothing leaves the archive.
And a run that is ended while it writes: what is there of its report is all of it."""

import json
import os
import pathlib
import resource
import subprocess
import tempfile
import time
import unittest
import zipfile

from plumbline import ROOT, command

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MEMORY = 1 << 30


def row(number, *cells):
    inside = "".join(
        f'<c r="{chr(65 + index)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>' for index, cell in enumerate(cells))
    return f'<row r="{number}">{inside}</row>'


def sheet(rows):
    return f"<worksheet><sheetData>{row(1, '指标', '期间', '数值')}{row(2, '新增人才公寓', '2022-10', '3')}{rows}</sheetData></worksheet>"


class Safety(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def validate(self, xml, status, words, more=()):
        path = self.folder / "inner" / "a.xlsx"
        path.parent.mkdir()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(
                "xl/workbook.xml",
                f'<workbook xmlns:r="{TYPES}"><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>')
            archive.writestr(
                "xl/_rels/workbook.xml.rels",
                f'<Relationships><Relationship Id="r0" Type="{TYPES}/worksheet" Target="/xl/worksheets/s.xml"/></Relationships>')
            archive.writestr("xl/worksheets/s.xml", xml)
            for name, text in more:
                archive.writestr(name, text)
        before = sorted(self.folder.rglob("*"))
        done = subprocess.run(
            [command(), "validate", "--rules", "Rules/tianning-2022", "--lang", "en", path], cwd=ROOT,
            env={"PATH": os.environ["PATH"]}, capture_output=True, encoding="utf-8", timeout=120,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY)))
        self.assertEqual(done.returncode, status, done.stdout[-2000:] + done.stderr[-2000:])
        self.assertIn(words, done.stdout + done.stderr)
        self.assertEqual(sorted(self.folder.rglob("*")), before)
        return done.stdout + done.stderr

    def test_bomb(self):
        self.validate(sheet(" " * 60_000_000), 2, "drop-workbook-limit")

    def test_entities(self):
        lol = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        self.validate(f'<!DOCTYPE x [<!ENTITY e0 "lol">{lol}]>' + sheet(row(3, "&e9;")), 2, "drop-workbook-entities")

    def test_external_entity(self):
        secret = self.folder / "secret"
        secret.write_text("do not show this")
        said = self.validate(
            f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>' + sheet(row(3, "&e;")), 2, "drop-workbook-entities")
        self.assertNotIn("do not show", said)

    def test_no_way_out(self):
        self.validate(
            sheet(""), 0, "1 row read",
            [("../evil", "x"), ("../../evil", "x"), (f"{self.folder}/evil", "x"), ("xl/../../evil", "x")])

    def test_blank_rows(self):
        blank = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 200_000))
        last = '<row r="1048576"><c r="A1048576" s="0"/></row>'
        self.validate(
            sheet(blank + last).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'), 0, "1 row read")

    def test_cell(self):
        self.validate(sheet(row(3, "新增人才公寓", "2022-10", "9" * 3_000_000)), 2, "drop-cell-too-long")

    def test_columns(self):
        self.validate(sheet('<row r="3">' + "<c><v>1</v></c>" * 1_000_000 + "</row>"), 2, "drop-workbook-broken")


class Ended(unittest.TestCase):
    """Signals are what this is about, and a test runner may have blocked them for its children: Python's has not."""

    def test_what_is_there_is_whole(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        areas = [f"A{number}" for number in range(400)]
        standards = "".join(
            f"  - {{id: s{number}, title: s{number}, quote: q{number}, indicator: n, at_least: {number}0 家,"
            f" areas: {{each: [{', '.join(areas)}]}}}}\n" for number in (1, 2, 3))
        (folder / "plan.yaml").write_text(
            "plan: many\ntitle: Many\nyear: 2022\ntime_zone: Asia/Shanghai\nreporting: {cadence: month, due_day: 10}\n"
            f"areas: [{', '.join(areas)}]\nunits: [U]\nlead: U\nindicators:\n"
            f"  - {{id: n, name: n, unit: 家, kind: cumulative}}\nstandards:\n{standards}", encoding="utf-8")
        (folder / "drop.csv").write_text(
            "area,indicator,period,value\n" + "".join(f"{area},n,2022-12,5\n" for area in areas), encoding="utf-8")
        report = folder / "report.json"
        line = [command(), "check", "--no-config", "--rules", "plan.yaml", "drop.csv", "--format", "json:report.json"]
        seen = 0
        # Ended at first sight of the report, and at several moments before it.
        for delay in (None, 0.0, 0.02, 0.05, 0.1, 0.2):
            report.unlink(missing_ok=True)
            run = subprocess.Popen(line, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if delay is None:
                while not report.exists() and run.poll() is None:
                    time.sleep(0.001)
            else:
                time.sleep(delay)
            run.terminate()
            run.wait()
            if report.exists():
                seen += 1
                self.assertEqual(len(json.loads(report.read_text(encoding="utf-8"))["findings"]), 1203)
            self.assertEqual(
                sorted(path.name for path in folder.iterdir() if path != report), ["drop.csv", "plan.yaml"])
        self.assertGreater(seen, 0)

if __name__ == "__main__":
    unittest.main()
