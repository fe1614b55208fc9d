"""Forms and answers in somebody else's hands: openpyxl fills them in and reads them, LibreOffice opens and prints them."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import openpyxl
from plumbline import ROOT, command

MARK = "plumbline-form/1"
DROP = "Fixtures/drops/tianning-2022"


class Forms(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def run_plumbline(self, *arguments, status=0):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [command(), *map(str, arguments)], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120)
        self.assertEqual(done.returncode, status, f"{arguments}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
        return done.stdout

    def form(self, unit="住建局", period="2022-11", language="zh"):
        path = self.folder / f"{unit}.xlsx"
        self.run_plumbline(
            "form", "--rules", "Rules/tianning-2022", "--unit", unit, "--period", period, "--lang", language,
            "--format", f"xlsx:{path}", DROP)
        return path

    def columns(self, sheet):
        """The hidden line, and the column of each name in it."""
        for row in sheet.iter_rows():
            if row[0].value == MARK:
                return row[0].row, {cell.value: cell.column for cell in row if cell.value}
        self.fail("no marked line")

    def rules(self, sheet):
        return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}

    def test_what_is_locked_hidden_and_checked(self):
        sheet = openpyxl.load_workbook(self.form()).active
        line, columns = self.columns(sheet)
        self.assertTrue(sheet.row_dimensions[line].hidden)
        self.assertTrue(sheet.protection.sheet)
        letters = {name: openpyxl.utils.get_column_letter(column) for name, column in columns.items()}
        for name in ("indicator", "reporter", "period", "area"):
            self.assertTrue(sheet.column_dimensions[letters[name]].hidden, name)
        self.assertEqual(sheet.page_setup.orientation, "landscape")
        self.assertEqual(int(sheet.page_setup.paperSize), 9)
        rules = self.rules(sheet)
        kinds = set()
        for row in range(line + 1, sheet.max_row + 1):
            if not sheet.cell(row, columns["indicator"]).value:
                continue
            for name, column in columns.items():
                is_open = name in ("value", "status", "note")
                self.assertEqual(sheet.cell(row, column).protection.locked, not is_open, f"{name} of row {row}")
            kinds.add(rules[f"{letters['value']}{row}"].type)
            self.assertEqual(rules[f"{letters['status']}{row}"].formula1, '"最终,初步,预计"')
        self.assertEqual(kinds, {"whole", "list", "date"})

    def fill(self, path):
        """Types something that fits into every open cell of figures."""
        book = openpyxl.load_workbook(path)
        sheet = book.active
        line, columns = self.columns(sheet)
        heads = {cell.value: cell.column for cell in sheet[line - 1]}
        rules, written = self.rules(sheet), {}
        for row in range(line + 1, sheet.max_row + 1):
            indicator = sheet.cell(row, columns["indicator"]).value
            if not indicator:
                continue
            cell = sheet.cell(row, columns["value"])
            rule = rules[cell.coordinate]
            if rule.type == "list":
                cell.value = rule.formula1.strip('"').split(",")[-1]
            elif rule.type == "date":
                continue
            elif row % 2:
                cell.value = sheet.cell(row, heads["上期数"]).value + 1
                written[indicator] = str(cell.value)
            else:
                continue
            if row % 3 == 0:
                sheet.cell(row, columns["status"]).value = "初步"
        filed = self.folder / "filed.xlsx"
        book.save(filed)
        return filed, written

    def test_round_trip(self):
        filed, written = self.fill(self.form())
        self.assertGreater(len(written), 4)
        said = self.run_plumbline("validate", "--all", "--rules", "Rules/tianning-2022", "--lang", "en", filed)
        self.assertIn("0 rows rejected; 0 errors, 0 warnings, 0 notes", said)
        self.assertNotIn("[", said)
        report = json.loads(self.run_plumbline(
            "check", "--rules", "Rules/tianning-2022", "--as-of", "2022-12-10", "--unit", "住建局", "--format", "json",
            "--exit-zero", filed))
        values = [finding["value"] for finding in report["findings"] if finding["value"]]
        for value in written.values():
            self.assertTrue([one for one in values if value in map(str, one.values())], f"{value} in {values}")

    def test_libreoffice(self):
        office = shutil.which("soffice")
        if not office or not shutil.which("pdftotext"):
            self.skipTest("needs LibreOffice and pdftotext")
        for unit, language, words in [("住建局", "zh", "数据填报表"), ("商务局", "en", "Figures to be filed")]:
            path = self.form(unit, language=language)
            subprocess.run(
                [office, f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "pdf",
                 "--outdir", self.folder, path], check=True, capture_output=True, timeout=180)
            text = subprocess.run(
                ["pdftotext", "-layout", path.with_suffix(".pdf"), "-"], check=True, capture_output=True,
                encoding="utf-8").stdout
            self.assertIn(words, text)
            # The machine's line and columns are not printed.
            for hidden in (MARK, "reporter", "indicator"):
                self.assertNotIn(hidden, text)
            size = subprocess.run(
                ["pdfinfo", path.with_suffix(".pdf")], check=True, capture_output=True, encoding="utf-8").stdout
            self.assertIn("A4", size)
            width, height = (float(word) for word in size.split("Page size:")[1].split()[0:3:2])
            self.assertGreater(width, height)

    def test_filled_in_libreoffice(self):
        """A form that went through LibreOffice is still read without a word."""
        office = shutil.which("soffice")
        if not office:
            self.skipTest("needs LibreOffice")
        filed, _ = self.fill(self.form())
        out = self.folder / "out"
        subprocess.run(
            [office, f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "xlsx",
             "--outdir", out, filed], check=True, capture_output=True, timeout=180)
        said = self.run_plumbline(
            "validate", "--all", "--rules", "Rules/tianning-2022", "--lang", "en", out / filed.name)
        self.assertIn("0 errors, 0 warnings, 0 notes", said)


ROWS = [
    ("指标名称", "报告期", "数值", "计量单位", "备注"),
    ("新增人才公寓", "2022年10月", "2650", "套", "=1+1"),
    ("城市断头路打通工程", "2022年10月", "7.5", "条", "@SUM(1)"),
    ("老旧小区改造", "2022年13月", "22", "个", "-2+3"),
    ("老旧小区加装电梯", "2022年10月", "", "台", ""),
    ("没有的指标", "2022年10月", "1", "个", "\t=1"),
]
WANTED = {
    "C3": ("fraction-of-a-count", "F8B4B4"), "B4": ("period-impossible", "F8B4B4"), "C5": ("value-missing", "FFE699"),
    "A6": ("unknown-indicator", "F8B4B4"),
}


class Answers(Forms):
    test_what_is_locked_hidden_and_checked = test_round_trip = test_libreoffice = test_filled_in_libreoffice = None

    def answer(self, drop):
        path = self.folder / "answer.xlsx"
        self.run_plumbline(
            "validate", "--rules", "Rules/tianning-2022", "--lang", "zh", "--format", "text", "--format", f"xlsx:{path}",
            drop, status=1)
        return openpyxl.load_workbook(path)

    def examine(self, book, sheet):
        self.assertEqual([page.title for page in book], ["问题清单", sheet.title])
        for row, cells in enumerate(ROWS, 1):
            for column, text in enumerate(cells, 1):
                cell = sheet.cell(row, column)
                self.assertNotEqual(cell.data_type, "f", cell.coordinate)
                self.assertEqual("" if cell.value is None else str(cell.value).strip(), text.strip(), cell.coordinate)
                code, color = WANTED.get(cell.coordinate, (None, None))
                fill = cell.fill.fgColor.rgb[2:] if cell.fill.fill_type else None
                self.assertEqual(fill, color if row > 1 else "E7E6E6", cell.coordinate)
                self.assertEqual(cell.comment is not None, code is not None, cell.coordinate)
                if code:
                    self.assertIn(code, cell.comment.text)
                    self.assertIn("→", cell.comment.text)
        for page in book:
            for cell in [cell for row in page.iter_rows() for cell in row]:
                # A clerk has no command line.
                text = f"{cell.value or ''} {cell.comment.text if cell.comment else ''}"
                self.assertNotRegex(text, r"plumbline |--[a-z]", cell.coordinate)
        found = {(row[4].value.split("!")[-1], row[2].value): row for row in book["问题清单"].iter_rows(min_row=5)}
        self.assertEqual(set(found), {(address, code) for address, (code, _) in WANTED.items()})
        self.assertEqual(found["C3", "fraction-of-a-count"][5].value, "7.5")
        self.assertEqual(found["C3", "fraction-of-a-count"][6].value, "未采用")
        self.assertEqual(found["B4", "period-impossible"][4].hyperlink.location, f"'{sheet.title}'!B4")

    def test_csv(self):
        drop = self.folder / "某局.csv"
        drop.write_text("\n".join(",".join(row) for row in ROWS) + "\n", encoding="utf-8")
        book = self.answer(drop)
        self.examine(book, book["某局"])

    def test_xlsx(self):
        source = openpyxl.Workbook()
        for row in ROWS:
            source.active.append([None if text == "" else text for text in row])
        for row in source.active.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.data_type = "s"
        drop = self.folder / "某局.xlsx"
        source.save(drop)
        book = self.answer(drop)
        self.examine(book, book["某局"])

    def test_json(self):
        objects = [dict(zip(ROWS[0], row)) for row in ROWS[1:]]
        for name, text in [
            ("某局.json", json.dumps(objects, ensure_ascii=False, indent=1)),
            ("某局.ndjson", "\n".join(json.dumps(one, ensure_ascii=False) for one in objects) + "\n"),
        ]:
            with self.subTest(name):
                drop = self.folder / name
                drop.write_text(text, encoding="utf-8")
                book = self.answer(drop)
                self.examine(book, book["某局"])

    def test_nothing_wrong(self):
        drop = self.folder / "good.csv"
        drop.write_text("\n".join(",".join(row) for row in ROWS[:2]) + "\n", encoding="utf-8")
        path = self.folder / "answer.xlsx"
        said = self.run_plumbline("validate", "--rules", "Rules/tianning-2022", "--format", f"xlsx:{path}", drop)
        self.assertEqual(said, "")
        self.assertEqual(openpyxl.load_workbook(path)["Findings"]["A5"].value, "nothing was found")


if __name__ == "__main__":
    unittest.main()
