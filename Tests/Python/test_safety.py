"""Workbooks made to do harm, really packed: each is refused with its code, in little memory, and nothing leaves the archive."""

import os
import pathlib
import resource
import subprocess
import tempfile
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


if __name__ == "__main__":
    unittest.main()
