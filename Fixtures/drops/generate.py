#!/usr/bin/env python3
"""Writes the synthetic drop of the founding plan: Fixtures/drops/tianning-2022/.

Every figure is made up here; only the plan (its words, targets and units) is real. The same input always gives the same
bytes: what looks like chance is a fixed hash of ids.

    python3 Fixtures/drops/generate.py            write the files
    python3 Fixtures/drops/generate.py --check    compare with what is there, exit 1 on a difference

Needs Python 3.9 or later and PyYAML.
"""

import argparse
import hashlib
import sys
from fractions import Fraction
from pathlib import Path

import yaml

import scenario

HERE = Path(__file__).resolve().parent
RULES = HERE.parent.parent / "Rules" / "tianning-2022"
TARGET = HERE / "tianning-2022"
YEAR = 2022


def load(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def fixed(*parts):
    """A number that only the ids decide."""
    digest = hashlib.sha256("/".join(map(str, parts)).encode("utf-8")).digest()
    return int.from_bytes(digest[:6], "big")


# ---------------------------------------------------------------------------------------------------------------------
# The plan, as far as the figures depend on it


class Plan:
    def __init__(self):
        self.indicators = {}
        for path in sorted(p for p in (RULES / "indicators").glob("*.yaml") if not p.name.endswith(".tests.yaml")):
            for entry in load(path)["indicators"]:
                self.indicators[entry["id"]] = entry
        self.standards = []
        for path in sorted(p for p in RULES.glob("annex-*/*.yaml") if not p.name.endswith(".tests.yaml")):
            document = load(path)
            for group in document.get("groups") or [document]:
                for standard in group["standards"]:
                    lead = standard.get("lead") or group.get("lead") or document.get("lead")
                    standard["lead"] = lead if isinstance(lead, list) else [lead]
                    self.standards.append(standard)

    def targets(self):
        """The highest number that any standard wants of each indicator, in the indicator's unit."""
        scales = {"万": 10_000, "亿": 100_000_000}
        wanted = {}
        for standard in self.standards:
            subject = standard.get("indicator")
            about = standard.get("about")
            bound = standard.get("at_least") or (about.get("value") if isinstance(about, dict) else about)
            if not subject or not bound or isinstance(subject, dict):
                continue
            number, unit = bound.split(" ", 1)
            value = Fraction(number)
            own = self.indicators[subject]["unit"]
            if unit != own and unit[0] in scales and not own.startswith(unit[0]):
                value *= scales[unit[0]]
            wanted[subject] = max(value, wanted.get(subject, value))
        return wanted

    def reporter(self, indicator):
        reporter = self.indicators[indicator]["reporter"]
        return scenario.FILED_BY.get(indicator) or (reporter[0] if isinstance(reporter, list) else reporter)


def is_whole(indicator):
    return indicator.get("whole", "true" if indicator["kind"] in ("cumulative", "net") else "false") == "true"


# ---------------------------------------------------------------------------------------------------------------------
# Courses: what a standard that nobody singled out looks like over the year


def course(identifier, indicator, target):
    """Twelve figures to date, all going well: some reach the target early, most run a little ahead of an even pace."""
    places = 0 if is_whole(indicator) else scenario.DECIMALS.get(indicator["unit"], 0)
    if is_whole(indicator) and target <= 5:
        first = 2 + fixed(identifier, "first") % 2
        last = 8 + fixed(identifier, "last") % 3
        done = [first + Fraction((last - first) * k, max(int(target) - 1, 1)) for k in range(int(target))]
        return [str(sum(1 for month in done if month <= k)) for k in range(1, 13)]
    shares = scenario.COURSES[fixed(identifier, "course") % len(scenario.COURSES)]
    figures = []
    for month, share in enumerate(shares, start=1):
        wobble = fixed(identifier, month) % 121 - 60
        value = target * Fraction(share * 10 + (abs(wobble) if month == 12 else wobble), 10_000)
        if identifier in scenario.CAPPED:
            value = min(value, target)
        figures.append(decimal(value, places))
    return figures


def decimal(value, places):
    """Rounded down, so that no figure reaches a target by rounding."""
    scaled = value * 10**places
    digits = scaled.numerator // scaled.denominator
    if places == 0:
        return str(digits)
    return f"{digits // 10**places}.{digits % 10**places:0{places}d}"


# ---------------------------------------------------------------------------------------------------------------------
# Rows


class Row:
    def __init__(self, indicator, name, period, value, unit, reporter, time, item="", basis="", status="", note=""):
        self.indicator = indicator
        self.cells = {
            "indicator": name, "item": item, "period": period, "value": value, "unit": unit, "basis": basis,
            "reporter": reporter, "submitted_at": time, "status": status, "note": note,
        }
        self.planted = None


class Writer:
    """Collects rows by file and renders them in each office's own form."""

    def __init__(self, plan):
        self.plan = plan
        self.rows = {}

    def add(self, folder, unit, row):
        self.rows.setdefault((folder, unit), []).append(row)
        return row

    def form(self, unit):
        return {**scenario.FORMS["*"], **scenario.FORMS.get(unit, {})}

    def period(self, unit, kind, year, month, cadence="month"):
        style = self.form(unit)["period"]
        if cadence == "year":
            return f"{year}年" if style == "month-zh" else str(year)
        if cadence == "quarter":
            quarter = month // 3
            if style == "to-date" and kind == "growth" or style == "month-zh" and kind == "growth":
                return f"{year}年1-{month}月"
            return f"{year}年{'一二三四'[quarter - 1]}季度" if style != "iso" else f"{year}-Q{quarter}"
        if style == "compact":
            return f"{year}{month:02d}"
        if style == "month-zh":
            return f"{year}年{month}月"
        if style == "to-date" and kind in ("cumulative", "net", "growth"):
            return f"{year}年1—{month}月" if month > 1 else f"{year}年1月"
        return f"{year}-{month:02d}"

    def time(self, unit, year, month, due_day=10, later=0):
        """Between the 3rd and the 9th of the month after, for figures due on the 20th between the 13th and the 18th."""
        seed = fixed(unit, year, month, "time")
        day = (3 + seed % 7 if due_day <= 10 else 13 + seed % 6) + later
        hour, minute = 8 + seed // 7 % 9, seed // 63 % 60
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        if self.form(unit)["time"] == "offset":
            return f"{year}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:00+08:00"
        return f"{year}-{month:02d}-{day:02d} {hour:02d}:{minute:02d}"

    def files(self):
        """Bytes of every file, and where the planted rows came to stand."""
        used = {}
        for (_, unit), rows in self.rows.items():
            for row in rows:
                used.setdefault(unit, set()).update(key for key, cell in row.cells.items() if cell)
        files, planted = {}, {}
        for (folder, unit), rows in self.rows.items():
            form = self.form(unit)
            columns = [key for key in form["columns"] if key in used[unit] or key == "note"]
            lines = [",".join(form["headers"][key] for key in columns)]
            name = f"{folder}/{form['file'] or unit}.csv"
            for row in rows:
                lines.append(",".join(quoted(row.cells[key]) for key in columns))
                if row.planted:
                    planted.setdefault(row.planted, []).append(f"{name}:{len(lines)}")
            text = form["end"].join(lines) + form["end"]
            files[name] = (b"\xef\xbb\xbf" if form["mark"] else b"") + text.encode("utf-8")
        return files, planted


def quoted(cell):
    if any(mark in cell for mark in ',"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


class Year:
    """Files a year's worth of everything."""

    def __init__(self, plan):
        self.plan = plan
        self.writer = Writer(plan)
        self.targets = plan.targets()

    def run(self):
        for identifier in scenario.BASES:
            self.base(identifier)
        for month in range(1, 13):
            for identifier, indicator in self.plan.indicators.items():
                if indicator["kind"] != "state":
                    self.figure(identifier, indicator, month)
            for standard in self.plan.standards:
                if "milestone" in standard:
                    self.milestone(standard, month)
        return self.writer.files()

    def row(self, identifier, unit, year, month, value, cadence="month", **more):
        indicator = self.plan.indicators[identifier]
        writer = self.writer
        form = writer.form(unit)
        due_day = int(indicator.get("due_day", 10))
        later = more.pop("later", 0)
        value, measure = value if isinstance(value, tuple) else (value, indicator["unit"])
        return Row(
            identifier, identifier if form["by_id"] else indicator["name"]["zh"],
            writer.period(unit, indicator["kind"], year, month, cadence), value, measure, form["reporter"] or unit,
            writer.time(unit, year, month, due_day, later), **more)

    def base(self, identifier):
        """Last year's figures: of every month where a reduction needs them, else of its end."""
        values = scenario.BASES[identifier]
        unit = self.plan.reporter(identifier)
        cadence = self.plan.indicators[identifier].get("cadence", "month")
        months = range(1, 13) if len(values) == 12 else [12]
        for month, value in zip(months, values):
            self.writer.add(str(YEAR - 1), unit, self.row(identifier, unit, YEAR - 1, month, value, cadence))

    def figure(self, identifier, indicator, month):
        cadence = indicator.get("cadence", "month")
        step = {"month": 1, "quarter": 3, "year": 12}[cadence]
        if month % step or month == 1 and indicator.get("months_merged") == "true":
            return
        unit = self.plan.reporter(identifier)
        if (unit, month) in scenario.NOT_FILED:
            return
        folder = f"{YEAR}-{month:02d}"
        for basis, values in self.series(identifier, indicator).items():
            value = values[month // step - 1]
            if value is None:
                continue
            plants = scenario.PLANTED.get((identifier, month), [])
            note = scenario.NOTES.get((identifier, month), "")
            for plant in (p for p in plants if p.get("before")):
                self.plant(folder, unit, identifier, month, cadence, plant, basis)
            row = self.writer.add(
                folder, unit, self.row(identifier, unit, YEAR, month, value, cadence, basis=basis, note=note))
            row.planted = scenario.MARKS.get((identifier, month))
            for plant in (p for p in plants if not p.get("before")):
                self.plant(folder, unit, identifier, month, cadence, plant, basis, value)

    def plant(self, folder, unit, identifier, month, cadence, plant, basis, value=None):
        more = {key: plant[key] for key in ("later", "status", "note") if key in plant}
        unit = plant.get("unit", unit)
        row = self.row(identifier, unit, YEAR, month, plant.get("value", value), cadence, basis=basis, **more)
        row.planted = plant["planted"]
        self.writer.add(folder, unit, row)

    def series(self, identifier, indicator):
        shape = scenario.SHAPES.get(identifier)
        if shape is None:
            shape = course(identifier, indicator, self.targets[identifier])
        if isinstance(shape, dict):
            return shape
        return {"": shape}

    # A milestone's items: the stage that each had reached by the month's end.

    def milestone(self, standard, month):
        milestone = standard["milestone"]
        own = "of" not in milestone
        identifier = standard["id"] if own else milestone["of"]
        name = standard["title"]["zh"] if own else self.plan.indicators[identifier]["name"]["zh"]
        unit = standard["lead"][0] if own else self.plan.reporter(identifier)
        folder = f"{YEAR}-{month:02d}"
        writer = self.writer
        form = writer.form(unit)
        for item in milestone["items"]:
            key = (identifier, item)
            if not own and any(
                row.indicator == identifier and row.cells["item"] == item for row in writer.rows.get((folder, unit), [])):
                continue
            stage = [word for start, word in scenario.STAGES[key] if start <= month][-1]
            base = dict(
                period=writer.period(unit, "state", YEAR, month), unit="", reporter=form["reporter"] or unit,
                time=writer.time(unit, YEAR, month), item=item)
            writer.add(folder, unit, Row(identifier, identifier if form["by_id"] else name, value=stage, **base))
            days = [day for start, day in scenario.FORECASTS.get(key, []) if start <= month]
            if days and days[-1]:
                forecast = identifier + "-forecast" if form["by_id"] else name + "预计完成日期"
                writer.add(folder, unit, Row(identifier + "-forecast", forecast, value=days[-1], **base))


# ---------------------------------------------------------------------------------------------------------------------


def readme(files, planted):
    rows = sum(data.count(b"\n") - 1 for data in files.values())
    lines = scenario.README.format(files=len(files), rows=rows)
    table = ["| 埋设 / planted | 文件:行 / file:line |", "|---|---|"]
    for key, text in scenario.PLANTED_WORDS.items():
        table.append(f"| {text} | {'、'.join(f'`{place}`' for place in planted[key])} |")
    return lines.replace("@PLANTED@", "\n".join(table)).encode("utf-8")


def main():
    arguments = argparse.ArgumentParser(description="Writes the synthetic drop of the founding plan.")
    arguments.add_argument("--check", action="store_true", help="compare instead of writing")
    check = arguments.parse_args().check
    files, planted = Year(Plan()).run()
    planted["round"] = scenario.ROUND
    files["README.md"] = readme(files, planted)
    there = {str(path.relative_to(TARGET)) for path in TARGET.rglob("*") if path.is_file()} if TARGET.exists() else set()
    differences = sorted(there - files.keys())
    for name in differences:
        if not check:
            (TARGET / name).unlink()
    for name, data in sorted(files.items()):
        path = TARGET / name
        if path.exists() and path.read_bytes() == data:
            continue
        differences.append(name)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    if check and differences:
        print("\n".join(f"differs: {name}" for name in differences))
        return 1
    print(f"{len(files)} files, {sum(d.count(bytes([10])) - 1 for n, d in files.items() if n.endswith('.csv'))} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
