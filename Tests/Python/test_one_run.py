"""Every format from one run over the founding plan, and each says the same of it."""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command  # noqa: E402: found only after the line above

FORMATS = ["text", "compact", "json", "ndjson", "html", "csv", "markdown", "junit", "sarif", "github", "gitlab", "xlsx"]
# A workbook is known by its name.
FILES = {"xlsx": "report.xlsx"}


class OneRun(unittest.TestCase):
    def test_all_formats(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        line = [command(), "check", "--no-config", "--rules", "Rules/tianning-2022", "--as-of", "2022-11-10", "--lang", "zh"]
        for name in FORMATS:
            line += ["--format", f"{name}:{folder / FILES.get(name, name)}"]
        line.append("Fixtures/drops/tianning-2022")
        done = subprocess.run(line, cwd=ROOT, capture_output=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
        self.assertEqual(sorted(path.name for path in folder.iterdir()), sorted(FILES.get(name, name) for name in FORMATS))

        def text(name):
            return (folder / name).read_text(encoding="utf-8-sig")

        report = json.loads(text("json"))
        findings, summary = report["findings"], report["summary"]
        failed = [finding["standard"] for finding in findings if finding["verdict"] == "fail"]
        risky = [finding["standard"] for finding in findings if finding["verdict"] == "at-risk"]
        self.assertEqual((summary["total"], len(failed), len(risky)), (len(findings), summary["fail"], summary["at_risk"]))

        lines = [json.loads(line) for line in text("ndjson").splitlines()]
        self.assertEqual(
            [(line["standard"], line["area"], line["verdict"], line["value"], line["message_zh"]) for line in lines],
            [(finding["standard"], finding["area"], finding["verdict"], (finding["value"] or {}).get("value"),
              finding["messages"]["zh"]) for finding in findings])
        titles = {standard["id"]: standard["title"]["zh"] for standard in report["standards"]}
        self.assertEqual([line["title_zh"] for line in lines], [titles[finding["standard"]] for finding in findings])
        rows = list(csv.reader(text("csv").splitlines()))
        self.assertEqual(sorted(row[0] for row in rows[1:]), sorted(finding["standard"] for finding in findings))
        cases = ElementTree.fromstring((folder / "junit").read_bytes()).findall(".//testcase")
        self.assertEqual(len(cases), len(findings))
        self.assertEqual(sum(case.find("failure") is not None for case in cases), len(failed))
        results = json.loads(text("sarif"))["runs"][0]["results"]
        self.assertEqual(sorted(result["ruleId"] for result in results), sorted(failed + risky))
        issues = json.loads(text("gitlab"))
        self.assertEqual(len(issues), len(failed) + len(risky) + summary["no_data"] + summary["error"])
        sheet = openpyxl.load_workbook(folder / "report.xlsx")["明细"]
        self.assertEqual(sheet.max_row, len(findings) + 1)
        self.assertEqual(len(re.findall(r'<details class="item ', text("html"))), len(findings))
        self.assertEqual(text("github").count("::error "), len(failed))
        self.assertIn(f"未达标 {len(failed)} 项", text("text"))
        for standard in failed:
            for name in ("compact", "markdown"):
                self.assertIn(standard, text(name), name)


if __name__ == "__main__":
    unittest.main()
