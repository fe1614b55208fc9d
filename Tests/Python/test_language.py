"""One language a run: no English words in Chinese output but names of things one types, no Chinese in English output but
what the rule files and the figures hold."""

import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, outcome, run  # noqa: E402: found only after the line above

FOUNDING = ["--no-config", "--rules", "Rules/tianning-2022"]
DROP = "Fixtures/drops/tianning-2022"
DAY = ["--as-of", "2022-11-10"]

COMMANDS = [
    ["check", *FOUNDING, *DAY, "--all", DROP],
    *(["check", *FOUNDING, *DAY, "--format", name, DROP] for name in ("compact", "markdown", "csv", "github")),
    ["validate", *FOUNDING, DROP],
    ["lint", "--no-config", "Rules/tianning-2022"],
    ["test", "--no-config", "Rules/tianning-2022"],
    ["list", *FOUNDING],
    *(["explain", *FOUNDING, name, DROP] for name in (
        "star-cloud-enterprises", "safety-accidents-and-deaths", "trade-sampling-per-head", "schools-completed-livelihood",
        "budget-revenue-growth-target", "water-sections", "科技句")),
    ["docs", *FOUNDING],
    ["trend", *FOUNDING, "--from", "2022-09", "--to", "2022-11", "--all", DROP],
    ["diff", *FOUNDING, "--from", "2022-10-10", "--to", "2022-11-10", "--as-known", "--all", DROP],
    *(["bulletin", *FOUNDING, *period, DROP] for period in (
        ["--month", "2022-10"], ["--quarter", "2022-Q3"], ["--year", "2022"])),
    ["schema"],
    ["config", "show", *FOUNDING],
    # What goes wrong.
    ["check", *FOUNDING, "没有"],
    ["check", *FOUNDING, "--as-of", "2020-01-01", DROP],
    ["check", *FOUNDING, "--unit", "科技句", DROP],
    ["check", "--no-config", "--rules", "Fixtures/RuleFiles/bad", DROP],
    ["lint", "--no-config", *(f"Fixtures/RuleFiles/bad/{name}.yaml" for name in ("bad-date", "allow-without-reason", "unknown-key"))],
    ["diff", *FOUNDING, "README.md", "README.md"],
]

# What one types or looks up stands in both languages: commands, formats, values of options and settings, file names.
TYPED = set("""
    conflicting-figures
    plumbline check validate lint test trace list explain docs form diff schema init config show waiver baseline write prune bulletin
    trend text compact json ndjson csv markdown html junit sarif github gitlab xlsx yaml md tests plan indicators standards settings waivers
    report catalogue title file line col error warning notice fail pass no-data at-risk not-due review waived standard strict lenient
    none true false zh en on lang format rules drops config as-of known-by about within allow from the rules-dir on-pace value
    """.split())


# What the commands above are given.
SPOKEN = {"科技句", "没有"}


def prose(text):
    """The lines without excerpts of files, without what stands between backticks, addresses and codes in brackets."""
    for line in text.splitlines():
        if re.match(r"^\s*(\d+)? *\|( |$)", line) and "---" not in line and not line.startswith("| "):
            continue
        yield re.sub(r"\\?`[^`]*`|<code>.*?</code>|\(#[^)]*\)|\S*/\S*|[\w.-]+\.(csv|yaml|json|xlsx|md)\b\S*|--[a-z-]+|\[[a-z-]+\]", " ", line)


class OneLanguage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        catalogue = json.loads(run("list", *FOUNDING, "--format", "json"))
        cls.names = {"tianning-2022"} | {name for standard in catalogue["standards"] for name in [standard["id"], *standard["indicators"]]}
        # Bases of figures are spelled in the files; a plan's id too.
        for path in sorted((ROOT / DROP).rglob("*.csv")):
            cls.names.update(re.findall(r"[a-z]+(?:-[a-z]+)+", path.read_text(encoding="utf-8-sig")))
        files = [*(ROOT / "Rules" / "tianning-2022").rglob("*.yaml"), *(ROOT / DROP).rglob("*.csv"),
                 *(ROOT / "Fixtures" / "RuleFiles" / "bad").rglob("*.yaml")]
        held = "\n".join(path.read_text(encoding="utf-8-sig", errors="replace") for path in sorted(files))
        # What a title says in Chinese is said in English beside it, and is no excuse.
        cls.held = re.sub(r"\s+", "", re.sub(r"title: \{zh: .*?, en:", "", held))

    def test_no_english_in_chinese(self):
        for arguments in COMMANDS:
            done = outcome(*arguments, "--lang", "zh")
            with self.subTest(command=" ".join(arguments[:8])):
                found = {}
                for line in prose(done.stdout + done.stderr):
                    for word in re.findall(r"(?<![A-Za-z0-9_.-])[a-z]+(?:-[a-z0-9]+)*(?![A-Za-z0-9_])", line):
                        if len(word) > 1 and word not in TYPED and word not in self.names:
                            found.setdefault(word, line.strip()[:160])
                self.assertEqual(found, {})

    def test_no_chinese_in_english(self):
        for arguments in COMMANDS:
            done = outcome(*arguments, "--lang", "en")
            with self.subTest(command=" ".join(arguments[:8])):
                found = {}
                for line in prose(done.stdout + done.stderr):
                    # Characters may come from the files, broken where a page breaks its lines; marks only between them.
                    for run_of in re.findall(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]+", line):
                        word = run_of.strip("　")
                        if word and word not in self.held and word not in SPOKEN:
                            found.setdefault(word, line.strip()[:160])
                self.assertEqual(found, {})

    def test_both_languages_say_the_same_things(self):
        """Every sentence of the JSON report is there twice, each in its own language; alone where one language is asked for."""
        for language in ("zh", "en"):
            report = json.loads(run("check", *FOUNDING, *DAY, "--format", "json", "--lang", language, DROP))
            both = json.loads(run("check", *FOUNDING, *DAY, "--format", "json", "--lang", "both", DROP))
            self.assertEqual(report["languages"], [language])
            self.assertEqual([entry["messages"] for entry in report["findings"]],
                             [{language: entry["messages"][language]} for entry in both["findings"]])
            self.assertEqual([entry["title"] for entry in report["standards"]],
                             [{language: entry["title"][language]} for entry in both["standards"]])
            for entry in report["diagnostics"]:
                self.assertEqual(entry["message"], entry["messages"][language])
            for entry in both["findings"] + both["diagnostics"]:
                messages = entry["messages"]
                self.assertTrue(messages["zh"].strip() and messages["en"].strip(), entry)
                self.assertRegex(messages["zh"], r"[\u4e00-\u9fff]", "Chinese says it in Chinese")
                for mark in re.findall(r".[，。；：（）！？].", messages["en"]):
                    self.assertIn(mark, self.held, f"English says it with English marks: {messages['en']}")


if __name__ == "__main__":
    unittest.main()
