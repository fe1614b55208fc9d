#!/usr/bin/env python3
"""Writes the drop of Fixtures/drops/tianning-2022 again in every other form that is read: Fixtures/drops/forms/.

One file a month and form: a workbook with a sheet for each office, JSON, JSON by lines, CSV in GB18030, and tables with a column for each period. Each form gives the same figures in the same order; a test holds their reports
against the one of the CSV files.

    python3 Fixtures/drops/convert.py            write the files
    python3 Fixtures/drops/convert.py --check    compare with what is there, exit 1 on a difference

Needs Python 3.9 or later and openpyxl, which writes some numbers with the noise of binary fractions
(88.90000000000001), as spreadsheets do: the reader has to take it away.
"""

import argparse
import csv
import datetime
import io
import json
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "tianning-2022"
TARGET = HERE / "forms"
PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
MOMENT = datetime.datetime(2022, 1, 1)

NAMES = {
    "指标": "indicator", "指标名称": "indicator", "indicator": "indicator", "项目名称": "item", "事项": "item", "item": "item",
    "项目": "item", "报告期": "period", "期间": "period", "period": "period", "数值": "value", "value": "value",
    "计量单位": "unit", "单位": "unit", "unit": "unit", "口径": "basis", "统计口径": "basis", "basis": "basis", "填报单位": "reporter",
    "reporter": "reporter", "填报时间": "submitted_at", "报送时间": "submitted_at", "submitted_at": "submitted_at",
    "状态": "status", "数据状态": "status", "status": "status", "备注": "note", "note": "note", "说明": "note",
}
ROLES = ["indicator", "item", "period", "value", "unit", "basis", "reporter", "submitted_at", "status", "note"]
CHINESE = ["指标", "事项", "期间", "数值", "计量单位", "口径", "填报单位", "报送时间", "状态", "备注"]


def tables(month):
    """Each office's rows of a month as (name of the file, header, rows)."""
    for path in sorted(month.glob("*.csv"), key=lambda path: path.name.encode("utf-8")):
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        yield path.stem, rows[0], rows[1:]


def records(month):
    for _, header, rows in tables(month):
        roles = [NAMES[name] for name in header]
        for row in rows:
            yield {role: cell for role, cell in zip(roles, row) if cell}


def number(text):
    return Decimal(text) if PLAIN.match(text) else text


def workbook(month):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, header, rows in tables(month):
        sheet = book.create_sheet(name)
        value = [NAMES[column] for column in header].index("value")
        sheet.append(header)
        for row in rows:
            sheet.append([number(cell) if index == value else cell or None for index, cell in enumerate(row)])
    book.properties.created = book.properties.modified = MOMENT
    raw = io.BytesIO()
    book.save(raw)
    # The same bytes every time: entries with one fixed time, without the moment of writing.
    fixed = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2022-01-01T00:00:00Z", data)
            info = zipfile.ZipInfo(entry.filename, (2022, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return fixed.getvalue()


def object_text(record):
    cells = []
    for role, cell in record.items():
        text = cell if role == "value" and PLAIN.match(cell) else json.dumps(cell, ensure_ascii=False)
        cells.append(f"{json.dumps(role)}: {text}")
    return "{" + ", ".join(cells) + "}"


def json_text(month):
    rows = ",\n  ".join(object_text(record) for record in records(month))
    return f'{{"source": "convert.py", "figures": [\n  {rows}\n]}}\n'.encode("utf-8")


def lines(month):
    return "".join(object_text(record) + "\n" for record in records(month)).encode("utf-8")


def delimited(header, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([header, *rows])
    return text.getvalue()


def plain(month):
    return delimited(CHINESE, [[record.get(role, "") for role in ROLES] for record in records(month)])


def wide(month):
    """A column for each spelling of a period; months of the plan's year without their year, as offices write them."""
    found = list(records(month))
    periods = list(dict.fromkeys(record["period"] for record in found))
    kept = [role for role in ROLES if role not in ("period", "value")]
    header = [CHINESE[ROLES.index(role)] for role in kept]
    shown = [re.sub(r"\A2022-(\d\d)\Z", lambda match: f"{int(match[1])}月", period) for period in periods]
    doubled = {name for name in shown if shown.count(name) > 1}
    shown = [period if name in doubled else name for name, period in zip(shown, periods)]
    rows = [
        [record.get(role, "") for role in kept]
        + [record.get("value", "") if record["period"] == period else "" for period in periods]
        for record in found
    ]
    return delimited(header + shown, rows).encode("utf-8")


FORMS = {
    "xlsx": (".xlsx", workbook),
    "json": (".json", json_text),
    "ndjson": (".ndjson", lines),
    "gb18030": (".csv", lambda month: plain(month).encode("gb18030")),
    "wide": (".csv", wide),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args().check
    differing = []
    for month in sorted(path for path in SOURCE.iterdir() if path.is_dir()):
        for form, (suffix, convert) in FORMS.items():
            path = TARGET / form / (month.name + suffix)
            data = convert(month)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            elif not path.exists() or path.read_bytes() != data:
                differing.append(path)
    for path in differing:
        print(f"{path.relative_to(HERE)} differs; run {Path(__file__).name}", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
