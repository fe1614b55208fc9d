"""What the sample drops are meant to show: Fixtures/expected, held against the reports of `check` line by line."""

import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, run  # noqa: E402: found only after the line above

EXPECTED = ROOT / "Fixtures/expected"
# Of the founding plan these are too many to list, and say nothing of their own.
UNLISTED = {"met", "on-pace", "judged-by-person"}


def report(plan, as_of, known_by=None):
    more = ["--known-by", known_by] if known_by else []
    return json.loads(
        run("check", "--no-config", "--rules", f"Rules/{plan}", "--as-of", as_of, *more, "--format", "json",
            f"Fixtures/drops/{plan}"))


def lines(path):
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    assert head.split("\t") == ["standard", "verdict", "light", "reason"], path
    return dict((row.split("\t")[0], tuple(row.split("\t")[1:])) for row in rows)


class Expected(unittest.TestCase):
    def test_every_line(self):
        files = sorted(EXPECTED.glob("*/*.tsv"))
        self.assertGreaterEqual(len(files), 6)
        for path in files:
            plan = path.parent.name
            as_of, _, known_by = path.stem.partition("-known-by-")
            with self.subTest(plan=plan, day=path.stem):
                found = {
                    finding["standard"]: (finding["verdict"], finding["light"], finding["reason"])
                    for finding in report(plan, as_of, known_by)["findings"]}
                if plan == "tianning-2022":
                    found = {name: said for name, said in found.items() if said[2] not in UNLISTED}
                self.assertEqual(found, lines(path))

    def test_the_numbers_of_the_readme(self):
        summary = report("tianning-2022", "2022-11-10")["summary"]
        readme = (EXPECTED / "README.md").read_text(encoding="utf-8")
        found = {
            "standards with a number or a deliverable": summary["total"] - summary["review"],
            "pass": summary["pass"], "of them met": summary["met"], "at-risk yellow": summary["lights"]["yellow"],
            "at-risk red": summary["lights"]["red"] - summary["fail"], "fail": summary["fail"],
            "no-data": summary["no_data"], "not-due": summary["not_due"], "more are for review": summary["review"]}
        for words, number in found.items():
            self.assertRegex(" ".join(readme.split()), rf"\b{number} {re.escape(words)}\b")

    def test_the_standards_of_both_readmes(self):
        total = report("tianning-2022", "2022-11-10")["summary"]["total"]
        for name, words in [("README.md", f"{total} standards"), ("README.zh-CN.md", f"{total} 项标准")]:
            self.assertIn(words, (ROOT / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
