#!/usr/bin/env python3
"""Reads the recorded reports of every format with somebody else's reader.

The reports are the goldens of Tests/ReportsTests, made of one awkward set of findings; the JSON report of the same set
says what must be found in them. The SARIF schema is looked for under $PLUMBLINE_SHARED, else that check is skipped.

Needs the packages of requirements.txt beside this file. Exit status: 0 all passed, 1 something failed, 2 a package is
missing.
"""

import csv
import datetime
import decimal
import io
import json
import os
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

try:
    import jsonschema
    import junitparser
    import markdown_it
    import openpyxl
except ImportError as missing:
    print(f"cannot check the formats: {missing.name} is not installed; install {pathlib.Path(__file__).parent}/requirements.txt",
          file=sys.stderr)
    sys.exit(2)

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDENS = ROOT / "Tests" / "ReportsTests" / "Goldens"
CHECKS = []


class Skipped(Exception):
    """Why a check was not made."""


def check(function):
    CHECKS.append(function)
    return function


def golden(name):
    return (GOLDENS / name).read_bytes()


def report():
    """The report with the terms of its standards in every finding again."""
    whole = json.loads(golden("report-zh.json"))
    standards = {standard["id"]: standard for standard in whole["standards"]}
    for finding in whole["findings"]:
        for name in ("title", "target", "deadline"):
            finding.setdefault(name, standards[finding["standard"]][name])
    return whole


def counts():
    tally = {}
    for finding in report()["findings"]:
        tally[finding["verdict"]] = tally.get(finding["verdict"], 0) + 1
    return tally


# CSV

CSV_EN = ("standard title verdict light reason value unit status target plan gap forecast needed period deadline leader lead support "
          "area severity message quote source location conflicts").split()


def rows_of(name):
    data = golden(name)
    assert data.startswith(b"\xef\xbb\xbf"), "no byte order mark: Excel would guess the encoding"
    text = data.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n") == text.count("\r"), "a line that does not end with CR LF"
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1, "rows of different lengths"
    return rows


@check
def csv_has_one_row_a_finding():
    findings = report()["findings"]
    for name in ["report-zh.csv", "report-en.csv"]:
        rows = rows_of(name)
        assert [row[0] for row in rows[1:]] == [finding["standard"] for finding in findings], name
    rows = rows_of("report-en.csv")
    assert rows[0] == CSV_EN, rows[0]
    for row, finding in zip(rows[1:], findings):
        record = dict(zip(CSV_EN, row))
        assert record["verdict"] == finding["verdict"] and record["deadline"] == finding["deadline"], record
        if finding["value"] and "value" in finding["value"]:
            assert record["value"] == finding["value"]["value"] and record["unit"] == finding["value"]["unit"], record


@check
def csv_has_no_formula():
    for name in ["report-zh.csv", "report-en.csv"]:
        for row in rows_of(name):
            for cell in row:
                starts = cell.strip()[:1]
                plain = re.fullmatch(r"[+-]?\d+(\.\d+)?", cell)
                assert plain or not starts or starts not in "=+-@\t\r＝＋－＠", f"{name}: {cell!r}"


# Markdown


def tokens_of(name):
    return markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(golden(name).decode())


@check
def markdown_renders_as_tables():
    for name, empty in [("report-zh.md", False), ("report-en-all.md", False), ("report-en-empty.md", True)]:
        tokens = tokens_of(name)
        kinds = {token.type for token in tokens}
        allowed = {"heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close"} | {
            f"{part}_{end}" for part in ["table", "thead", "tbody", "tr", "th", "td"] for end in ["open", "close"]}
        assert kinds <= allowed, f"{name}: {kinds - allowed}"
        assert ("table_open" in kinds) != empty, name


@check
def markdown_cells_hold_only_our_markup():
    for name in ["report-zh.md", "report-en-all.md"]:
        width, cells = None, 0
        for token in tokens_of(name):
            if token.type == "tr_open":
                cells = 0
            if token.type in ("th_open", "td_open"):
                cells += 1
            if token.type == "tr_close":
                assert cells in (2, 5), f"{name}: a row of {cells} cells"
            for child in token.children or []:
                assert child.type in ("text", "html_inline", "strong_open", "strong_close", "text_special"), (name, child)
                if child.type == "html_inline":
                    assert child.content in ("<br>", "<code>", "</code>"), (name, child.content)
    lines = golden("report-en-all.md").decode().split("\n")
    ids = report()["findings"]
    shown = sum(line.startswith("| ") and "<code>" in line for line in lines)
    assert shown == len(ids), f"{shown} rows of {len(ids)} findings"


@check
def markdown_shows_hostile_words_as_they_are():
    html = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(
        golden("report-zh.md").decode())
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &quot;引号&quot; |竖线| `反引号` *星* [链](http://e.example)" in html
    assert "<script" not in html and "<a " not in html and "<!--" not in html


# JUnit


@check
def junit_counts_agree():
    tree = junitparser.JUnitXml.fromstring(golden("report-zh.junit.xml"))
    cases = [case for suite in tree for case in suite]
    tally = counts()
    assert len(cases) == len(report()["findings"])
    results = {"failure": 0, "error": 0, "skipped": 0, "pass": 0}
    for case in cases:
        results[case.result[0]._tag if case.result else "pass"] += 1
    assert results["failure"] == tally["fail"], results
    assert results["error"] == tally["error"], results
    # No data fails the run only where the gate says so.
    assert results["skipped"] == tally["no-data"] + tally["not-due"] + tally["review"] + tally["waived"], results
    assert results["pass"] == tally["pass"] + tally["at-risk"], results
    assert (tree.tests, tree.failures, tree.errors, tree.skipped) == (
        len(cases), results["failure"], results["error"], results["skipped"])
    assert len(list(junitparser.JUnitXml.fromstring(golden("report-en-empty.junit.xml")))) == 0


@check
def junit_keeps_to_the_elements_that_build_servers_read():
    allowed = {
        "testsuites": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testsuite"}),
        "testsuite": ({"name", "timestamp", "tests", "failures", "errors", "skipped", "time"}, {"properties", "testcase"}),
        "properties": (set(), {"property"}),
        "property": ({"name", "value"}, set()),
        "testcase": ({"classname", "name", "time", "file", "line"}, {"failure", "error", "skipped", "system-out"}),
        "failure": ({"message", "type"}, set()),
        "error": ({"message", "type"}, set()),
        "skipped": ({"message"}, set()),
        "system-out": (set(), set()),
    }
    root = ElementTree.fromstring(golden("report-zh.junit.xml"))
    for element in root.iter():
        attributes, children = allowed[element.tag]
        assert set(element.attrib) <= attributes, element.attrib
        assert {child.tag for child in element} <= children, element.tag
    for suite in root:
        assert [child.tag for child in suite].index("testcase") == 1, "properties come first"
        for name, tag in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]:
            assert int(suite.get(name)) == len(suite.findall(f"testcase/{tag}")), suite.get("name")
    # GitLab drops a case of a class and name that it has seen.
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names) and all(all(pair) for pair in names)
    digits = {finding["value"]["value"] for finding in report()["findings"] if finding["value"] and "value" in finding["value"]}
    assert not any(f" {value}" in name for _, name in names for value in digits if len(value) > 2), "a name holds a value"


# SARIF

SARIF = ["report-en.sarif", "report-zh-all.sarif", "report-en-empty.sarif"]


@check
def sarif_validates():
    shared = os.environ.get("PLUMBLINE_SHARED")
    schema = pathlib.Path(shared or ".", "conformance", "sarif", "sarif-schema-2.1.0.json")
    if not shared or not schema.exists():
        raise Skipped("the schema is not here: set PLUMBLINE_SHARED to the folder that holds conformance/sarif")
    validator = jsonschema.validators.validator_for(json.loads(schema.read_text()))(json.loads(schema.read_text()))
    for name in SARIF:
        errors = list(validator.iter_errors(json.loads(golden(name))))
        assert not errors, f"{name}: {errors[0].json_path}: {errors[0].message}"


@check
def sarif_keeps_the_rules_that_the_schema_cannot_say():
    for name in SARIF:
        text = golden(name).decode()
        run = json.loads(text)["runs"][0]
        rules, results = run["tool"]["driver"]["rules"], run["results"]
        assert run["columnKind"] == "unicodeCodePoints"
        for result in results:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert (result["level"] != "none") <= (result["kind"] == "fail"), result
            assert result["partialFingerprints"]
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(%[0-9A-F]{2}|[A-Za-z0-9._~/-])+", uri) and not uri.startswith("/"), uri
        prints = [json.dumps(result["partialFingerprints"]) for result in results]
        assert len(set(prints)) == len(prints), "two results of one fingerprint"
        for key in ["suppressions", "baselineState"]:
            assert len({key in result for result in results}) <= 1, f"{key} on some results only"
        assert "/srv/" not in text, "a path of a machine"


@check
def sarif_says_what_happened():
    tally = counts()
    run = json.loads(golden("report-en.sarif"))["runs"][0]
    waived = [result for result in run["results"] if result.get("suppressions")]
    assert len(run["results"]) - len(waived) == tally["fail"] + tally["at-risk"]
    assert len(waived) == 1 and waived[0]["ruleId"] == "waived-miss" and waived[0]["level"] == "error"
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    ids = [note["descriptor"]["id"] for note in invocation["toolExecutionNotifications"]]
    assert ids.count("overflow") == tally["error"] and "value-malformed" in ids
    everything = json.loads(golden("report-zh-all.sarif"))["runs"][0]["results"]
    assert len(everything) == sum(tally.values()) - tally["error"]
    assert json.loads(golden("report-en-empty.sarif"))["runs"][0]["invocations"][0]["executionSuccessful"] is True


# GitHub and GitLab


@check
def github_commands_parse():
    lines = golden("report-en.github").decode().splitlines()
    kinds = {}
    for line in lines:
        found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert found, line
        kinds[found[1]] = kinds.get(found[1], 0) + 1
        for pair in found[2].split(","):
            assert re.fullmatch(r"(file|line|col|title)=[^:,\r\n]+", pair), pair
    assert kinds["error"] <= 10 and kinds["warning"] <= 10 and kinds["notice"] <= 10, kinds
    assert "more failed" in lines[-1]


@check
def gitlab_issues_are_whole():
    issues = json.loads(golden("report-zh.gitlab.json"))
    tally = counts()
    assert len(issues) == tally["fail"] + tally["at-risk"] + tally["no-data"] + tally["error"]
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}, issue
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert set(issue["location"]) == {"path", "lines"} and issue["location"]["lines"]["begin"] >= 1
        path = issue["location"]["path"]
        assert not path.startswith(("/", "./")), path
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


# XLSX


def book():
    return openpyxl.load_workbook(GOLDENS / "report-zh.xlsx")


@check
def xlsx_has_its_sheets():
    workbook = book()
    assert workbook.sheetnames == ["概览", "明细", "台账"], workbook.sheetnames
    sheet = workbook["明细"]
    assert sheet.freeze_panes == "C2" and sheet.auto_filter.ref == f"A1:Y{sheet.max_row}", (sheet.freeze_panes, sheet.auto_filter.ref)
    assert workbook.properties.created == datetime.datetime(2022, 7, 10), workbook.properties.created
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula: {cell.value!r}"


@check
def xlsx_numbers_are_the_numbers():
    sheet = book()["明细"]
    head = [cell.value for cell in sheet[1]]
    zh = rows_of("report-zh.csv")
    assert head == zh[0], head
    assert sheet.max_row == len(report()["findings"]) + 1
    value, unit, plan, deadline = (head.index(name) for name in ["完成值", "单位", "序时应达", "时限"])
    texts = 0
    for row, record, finding in zip(sheet.iter_rows(min_row=2), zh[1:], report()["findings"]):
        assert row[deadline].is_date and row[deadline].value.date().isoformat() == finding["deadline"]
        amount = finding["value"]
        if not amount or "value" not in amount:
            continue
        if isinstance(row[value].value, str):
            texts += 1
            shown = row[value].value
            assert shown == ("≈" if amount.get("approximate") else "") + amount["value"], (shown, amount)
            assert amount.get("approximate") or len(amount["value"].replace(".", "").strip("-0")) > 15, amount
        else:
            assert decimal.Decimal(repr(row[value].value)) == decimal.Decimal(amount["value"]), (row[value].value, amount)
    assert texts == 3, f"{texts} values as text"


@check
def xlsx_overview_adds_up():
    sheet = book()["概览"]
    numbers = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2) if isinstance(row[1].value, int)}
    total = numbers["合计"]
    assert total == len(report()["findings"])
    assert sum(value for name, value in numbers.items() if name[:2] in (
        "✗ ", "E ", "‼ ", "! ", "? ", "✓ ", "· ", "○ ", "~ ")) == total, numbers
    ledger = {row[0].value: row[1].value for row in book()["台账"].iter_rows(max_col=2)}
    assert ledger["读入数据行"] == report()["ledger"]["rows_read"]


def main():
    passed, failed = 0, 0
    for function in CHECKS:
        name = function.__name__.replace("_", " ")
        try:
            function()
        except Skipped as reason:
            print(f"skipped: {name}: {reason}")
            continue
        except Exception as trouble:  # every check is to run, whatever another one meets
            print(f"failed: {name}: {type(trouble).__name__}: {trouble}")
            failed += 1
            continue
        passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
