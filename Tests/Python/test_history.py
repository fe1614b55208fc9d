"""What trend, diff and bulletins say of the founding plan, worked out again here from the JSON reports of `check`."""

import functools
import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, run  # noqa: E402: found only after the line above

COMMON = ["--no-config", "--rules", "Rules/tianning-2022"]
DROP = "Fixtures/drops/tianning-2022"
TROUBLE = {"fail", "error", "at-risk", "no-data"}


@functools.cache
def report(as_of, *more):
    return json.loads(run("check", *COMMON, "--as-of", as_of, "--format", "json", *more, DROP))


def state(finding):
    return finding["verdict"], finding["light"], finding["verdict"] == "pass" and finding["reason"] == "met"


def movement(old, new):
    """The kind of a change of verdict, by the words of the guide; None where nothing moved."""
    (was, light, was_met), (now, new_light, is_met) = state(old), state(new)
    if (was, light, was_met) == (now, new_light, is_met):
        return None
    if now in ("fail", "error"):
        return None if was in ("fail", "error") else "new-fail"
    if now == "no-data":
        return None if was == "no-data" else "no-longer-filed"
    if now == "at-risk":
        if was in ("fail", "error"):
            return "eased"
        if was == "at-risk":
            return "regressed" if new_light == "red" else "eased"
        return "new-at-risk"
    if was in TROUBLE:
        return "set-aside" if now == "waived" else "recovered"
    if was_met != is_met and now != "waived":
        return "new-met" if is_met else "regressed"
    return "other"


class Differences(unittest.TestCase):
    def both(self, old, new, as_known):
        """Every change of two dates, from the two reports alone, and as the command names them."""
        reports = [report(day, *(["--known-by", day] if as_known else [])) for day in (old, new)]
        before = {finding["standard"]: finding for finding in reports[0]["findings"]}
        wanted = set()
        for finding in reports[1]["findings"]:
            kind = movement(before[finding["standard"]], finding)
            if kind:
                wanted.add((finding["standard"], kind))
        dates = ["--from", old, "--to", new, *(["--as-known"] if as_known else [])]
        difference = json.loads(run("diff", *COMMON, *dates, "--format", "json", DROP))
        named = [(change["standard"], change["kind"]) for change in difference["changes"] if change["kind"] != "revised"]
        self.assertEqual(len(named), len(set(named)), "a change is named once")
        self.assertEqual(set(named), wanted)
        for change in difference["changes"]:
            old_finding = before[change["standard"]]
            self.assertEqual((change["from"]["verdict"], change["from"]["light"]), state(old_finding)[:2])
        counts = {entry["kind"]: entry["count"] for entry in difference["summary"]}
        for kind in counts:
            self.assertEqual(counts[kind], sum(change["kind"] == kind for change in difference["changes"]), kind)
        return difference, reports, dates

    def test_every_change_from_october_to_december_is_named(self):
        for as_known in (False, True):
            with self.subTest(as_known=as_known):
                difference, _, dates = self.both("2022-10-31", "2022-12-31", as_known)
                kinds = {change["kind"] for change in difference["changes"]}
                self.assertTrue(kinds >= {"new-fail", "recovered", "new-met"}, kinds)
                for language in ("zh", "en"):
                    page = run("diff", *COMMON, *dates, "--lang", language, "--width", "200", DROP)
                    lines = page.splitlines()
                    rows = [line for line in lines if re.match(r" \S→\S ", line)]
                    self.assertEqual(len(rows), len(difference["changes"]), "a line a change")
                    for change in difference["changes"]:
                        title = change["title"][language]
                        self.assertTrue(any(title in row for row in rows), title)

    def test_months_in_which_figures_stop_coming_and_come_again(self):
        first, _, _ = self.both("2022-10-10", "2022-11-10", False)
        kinds = {change["kind"] for change in first["changes"]}
        self.assertTrue(kinds >= {"new-fail", "new-at-risk", "no-longer-filed", "recovered"}, kinds)
        second, _, _ = self.both("2022-11-10", "2022-12-10", False)
        self.assertTrue({"regressed", "recovered"} <= {change["kind"] for change in second["changes"]})

    def test_a_figure_filed_again_is_named_with_its_period(self):
        # 商务局 files an estimate for October, then the final figure.
        days = sorted(
            cell for line in (ROOT / DROP / "2022-10" / "商务局.csv").read_text(encoding="utf-8-sig").splitlines()
            for cell in re.findall(r"2022-11-\d\d", line))
        self.assertLess(days[0], days[-1])
        difference = json.loads(run(
            "diff", *COMMON, "--as-known", "--from", days[0], "--to", days[-1], "--format", "json", DROP))
        revised = [change for change in difference["changes"] if change["kind"] == "revised"]
        self.assertTrue(revised, "the final figure differs from the estimate")
        for change in revised:
            for revision in change["revisions"]:
                self.assertNotEqual(revision["from"], revision["to"])
                self.assertEqual(revision["period"], "2022-10")


class Courses(unittest.TestCase):
    def test_a_month_of_a_trend_is_the_report_of_that_day(self):
        course = json.loads(run("trend", *COMMON, "--from", "2022-01", "--to", "2022-12", "--format", "json", DROP))
        self.assertEqual(len(course["months"]), 12)
        for at in (2, 9, 11):
            month = course["months"][at]
            checked = report(month["as_of"])
            for name in ("met", "pass", "at_risk", "fail", "no_data", "not_due", "review", "waived", "error"):
                self.assertEqual(month[name], checked["summary"][name], (month["month"], name))
            row = [(row["standard"], row["months"][at]["verdict"], row["months"][at]["light"]) for row in course["standards"]]
            self.assertEqual(row, [(f["standard"], f["verdict"], f["light"]) for f in checked["findings"]])


class Bulletins(unittest.TestCase):
    """Their counts against those of the reports they are made from."""

    def bulletin(self, *period):
        return run("bulletin", *COMMON, "--lang", "zh", *period, DROP)

    def test_month(self):
        paper = self.bulletin("--month", "2022-10")
        last, now = (report(day)["summary"] for day in ("2022-10-10", "2022-11-10"))
        for label, count in (
            ("✗ 未达标", lambda s: s["fail"]), ("‼ 有风险（红）", None), ("? 缺数据", lambda s: s["no_data"]),
            ("✓ 已达标", lambda s: s["met"]), ("✓ 进展正常", lambda s: s["pass"] - s["met"]), ("· 未到期", lambda s: s["not_due"]),
        ):
            row = re.search(rf"^\| {re.escape(label)} \| (\d+) \| (\d+) \| (\S+) \|$", paper, re.MULTILINE)
            self.assertIsNotNone(row, label)
            before, after = int(row[1]), int(row[2])
            self.assertEqual(int(row[3].replace("−", "-")), after - before, label)
            if count:
                self.assertEqual((before, after), (count(last), count(now)), label)
        self.assertIn(f"共{now['total']}项：已达标{now['met']}项、进展正常{now['pass'] - now['met']}项、有风险{now['at_risk']}项", paper)
        # 星级上云: 20 of 30, two reports left; 序时 ten twelfths of 30.
        self.assertIn("| 新增星级上云企业 | 有风险（红）：所需进度过高 | 20 / ≥30家 | 25家 | 16.67个百分点 | 每期5家，直至2022年12月31日 |", paper)
        # 污水管网: 5.6 of 7, in the plan's own unit.
        self.assertIn("| 5.6 / ≥7公里 | 5.83公里 | 3.33个百分点 | 每期0.7公里，直至2022年12月31日 |", paper)

    def test_quarter(self):
        paper = self.bulletin("--quarter", "2022-Q3")
        whole = report("2022-10-10")
        findings, titles = whole["findings"], {standard["id"]: standard["title"]["zh"] for standard in whole["standards"]}
        urgent = [f for f in findings if f["verdict"] in ("fail", "error", "no-data") or f["light"] == "red"]
        self.assertIn(f"## 一、重点督查事项（{len(urgent)}项）", paper)
        for finding in urgent:
            self.assertIn(titles[finding["standard"]], paper)

    def test_year(self):
        paper = self.bulletin("--year", "2022")
        summary = report("2023-01-20")["summary"]
        self.assertIn(f"达标{summary['pass']}项、未达标{summary['fail']}项、暂无结论{summary['no_data'] + summary['at_risk']}项", paper)
        self.assertIn(f"### 未达标（{summary['fail']}项）", paper)


if __name__ == "__main__":
    unittest.main()
