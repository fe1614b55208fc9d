"""How tables are read, in somebody else's hands: openpyxl makes a workbook as offices do and opens the coloured one."""

import csv
import io
import os
import pathlib
import subprocess
import tempfile
import unittest

import openpyxl
from plumbline import command

PLAN = """
plan: readings
title: 江州市重点指标
year: 2022
reporting: {cadence: month, due_day: 10}
areas: [{id: 江州市, aliases: [全市]}, 东城区, 西城区]
units: [统计局]
lead: 统计局
indicators:
  - {id: output, name: {zh: 工业总产值, en: Output}, unit: 亿元, kind: cumulative}
  - {id: growth, name: {zh: 工业总产值增速, en: Growth}, unit: '%', kind: growth, growth_of: output}
  - {id: jobs, name: {zh: 新增就业, en: New jobs}, unit: 人, kind: cumulative}
standards:
  - {id: output, title: 产值, quote: 产值, indicator: output, at_least: 900 亿元}
"""

FILLS = {"title": "FFD9E1F2", "header": "FF8EA9DB", "name": "FFDDEBF7", "figure": "FFC6E0B4", "growth": "FFE2EFDA",
         "left out": "FFE7E6E6", "doubt": "FFFFD966"}


class Readings(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "rules").mkdir()
        (self.folder / "rules/plan.yaml").write_text(PLAN, encoding="utf-8")

    def run_plumbline(self, *arguments, status=0):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [command(), *map(str, arguments)], cwd=self.folder, env=environment, capture_output=True, encoding="utf-8",
            timeout=120)
        self.assertEqual(done.returncode, status, f"{arguments}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
        return done.stdout

    def table(self, path="t.xlsx"):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "6月"
        for row in [
            ["2022年1—6月各区主要指标"], ["地区", "工业总产值（亿元）", None, None, "新增就业（人）", "备查"],
            [None, "累计", "同比%", "位次", "累计", None], ["全市", 90.6, 3.1, None, 2000, 1], ["东城区", 60.5, 5.5, 1, 1200, 2],
            ["西城区", 30.1, -2.1, 2, 800, 3],
        ]:
            sheet.append(row)
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("B2:D2")
        sheet.merge_cells("A2:A3")
        book.save(self.folder / path)

    def test_every_cell_has_the_colour_of_what_it_is(self):
        self.table()
        self.run_plumbline("read", "--no-config", "--rules", "rules", "--lang", "zh", "--format", "xlsx:seen.xlsx", "t.xlsx")
        book = openpyxl.load_workbook(self.folder / "seen.xlsx")
        self.assertEqual(book.sheetnames, ["图例", "t", "读成的数"])
        sheet = book["t"]
        wanted = {
            "A1": "title", "B2": "header", "C3": "header", "A5": "name", "B5": "figure", "C5": "growth", "D5": "left out",
            "E5": "figure", "F5": "doubt",
        }
        for address, role in wanted.items():
            self.assertEqual(sheet[address].fill.start_color.rgb, FILLS[role], f"{address} {role}")
        self.assertEqual(sheet["D5"].comment.text, "位次")
        self.assertIn("工业总产值", sheet["B3"].comment.text)
        self.assertEqual((sheet["B5"].value, sheet["C6"].value), (60.5, -2.1))
        for page in book:
            for row in page.iter_rows():
                self.assertFalse([cell for cell in row if cell.data_type == "f"], "a formula")

    def test_the_list_of_figures_is_the_tidy_table(self):
        self.table()
        self.run_plumbline("read", "--no-config", "--rules", "rules", "--lang", "zh", "--format", "xlsx:seen.xlsx", "t.xlsx")
        tidy = list(csv.DictReader(io.StringIO(
            self.run_plumbline("read", "--no-config", "--rules", "rules", "--format", "csv", "t.xlsx"))))
        rows = list(openpyxl.load_workbook(self.folder / "seen.xlsx")["读成的数"].iter_rows(values_only=True))[1:]
        self.assertEqual(len(rows), 9)
        self.assertEqual([(row[4], str(row[5])) for row in rows], [(row["period"], row["value"]) for row in tidy])
        legend = {row[1]: row[2] for row in openpyxl.load_workbook(self.folder / "seen.xlsx")["图例"].iter_rows(values_only=True)}
        self.assertEqual((legend["采用的数"], legend["采用的增长率"], legend["读不准、没有读的数"]), (6, 3, 3))

    def test_a_workbook_is_surveyed_without_a_plan(self):
        self.table()
        page = self.run_plumbline("read", "--no-config", "--lang", "zh", "t.xlsx")
        for part in ["t.xlsx · 6月", "2022-01/2022-06", "第 2–3 行", "30.1 … 90.6", "同比增长", "位次"]:
            self.assertIn(part, page)

    def test_the_coloured_workbook_shows_text_that_looks_like_a_formula_as_text(self):
        (self.folder / "t.csv").write_text("2022年6月,\n指标,1—6月累计\n=1+1,3\n工业总产值,5\n", encoding="utf-8")
        self.run_plumbline("read", "--no-config", "--rules", "rules", "--format", "xlsx:seen.xlsx", "t.csv")
        cell = openpyxl.load_workbook(self.folder / "seen.xlsx")["t"]["A3"]
        self.assertEqual((cell.value, cell.data_type), ("=1+1", "s"))


if __name__ == "__main__":
    unittest.main()
