"""Whole-process times of the built command: `make bench`, or bench.py COMMAND [--rows N] [--runs N].

A made-up plan with 2,800 areas and 20 indicators is filed for as many months as the rows allow, once in each format,
and validated and checked; then the founding plan's drop, one report and all reports at once. Nothing is asserted: the
figures are for people. Wall times are the best of the runs, memory is the peak of the largest.
"""

import argparse
import itertools
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
AREAS = 2800
INDICATORS = 20
HEADER = ["area", "indicator", "period", "value", "unit"]


def plan(folder, years):
    areas = ", ".join(f"县{number:04}" for number in range(AREAS))
    (folder / "plan.yaml").write_text(
        "plan: bench\ntitle: {zh: 基准, en: Bench}\nyear: 2022\n"
        f"start: 2022-01-01\ndeadline: {2021 + years}-12-31\ntime_zone: Asia/Shanghai\nprofile: standard\n"
        "reporting: {cadence: month, due_day: 10}\n"
        f"areas: [{areas}]\nunits: [{{id: 统计局, en: Statistics Bureau}}]\n",
        encoding="utf-8",
    )
    lines = ["plan: bench", "indicators:"]
    for number in range(INDICATORS):
        lines.append(f"  - {{id: i{number}, name: 指标{number}, unit: 家, kind: cumulative}}")
    lines += ["groups:", "  - lead: 统计局", "    standards:"]
    for number in range(INDICATORS):
        lines.append(
            f"      - {{id: s{number}, title: 标准{number}, quote: 新增{1200 * years}家, indicator: i{number},"
            f" at_least: {1200 * years} 家, areas: {{each: all}}}}"
        )
    (folder / "standards.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def figures(rows):
    """Cumulative counts that rise by an uneven step, month after month, area by area."""
    months = -(-rows // (AREAS * INDICATORS))
    series = itertools.product(range(months), range(AREAS), range(INDICATORS))
    for month, area, indicator in itertools.islice(series, rows):
        year, number = divmod(month, 12)
        before = (area * 7 + indicator * 13) % 29
        value = 97 * (month + 1) + (before * (month + 1) * 7) % 31
        yield [f"县{area:04}", f"i{indicator}", f"{2022 + year}-{number + 1:02}", value, "家"]


def write_text(path, rows, encoding="utf-8", separator=","):
    with open(path, "w", encoding=encoding, newline="\n") as file:
        file.write(separator.join(HEADER) + "\n")
        for row in figures(rows):
            file.write(separator.join(map(str, row)) + "\n")


def write_objects(path, rows, is_lines):
    with open(path, "w", encoding="utf-8") as file:
        between = "" if is_lines else "["
        for row in figures(rows):
            file.write(between + json.dumps(dict(zip(HEADER, row)), ensure_ascii=False))
            between = "\n" if is_lines else ",\n"
        file.write("\n" if is_lines else "]\n")


def write_wide(path, rows):
    table, months = {}, []
    for area, indicator, period, value, unit in figures(rows):
        table.setdefault((area, indicator, unit), {})[period] = value
        if period not in months:
            months.append(period)
    with open(path, "w", encoding="utf-8") as file:
        file.write(",".join(["area", "indicator", "unit"] + months) + "\n")
        for key, values in table.items():
            file.write(",".join([*key, *(str(values.get(month, "")) for month in months)]) + "\n")


def write_sheets(path, rows):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = None
    for number, row in enumerate(figures(rows)):
        if number % 1_000_000 == 0:
            sheet = book.create_sheet(f"表{number // 1_000_000 + 1}")
            sheet.append(HEADER)
        sheet.append(row)
    book.save(path)


def run(command, runs):
    """The best wall time, the peak memory in KiB, the exit status."""
    best = float("inf")
    for _ in range(runs):
        began = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        best = min(best, time.perf_counter() - began)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(map(str, command))}\n{done.stderr.decode()[:2000]}")
    return best, done.returncode


def peak():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command")
    options.add_argument("--rows", type=int, default=672_000)
    options.add_argument("--sheet-rows", type=int, default=168_000)
    options.add_argument("--runs", type=int, default=3)
    options = options.parse_args()
    command = os.path.abspath(options.command)
    print(f"{'what':<34}{'rows':>10}{'MB':>8}{'seconds':>10}{'rows/s':>12}{'MB/s':>8}")

    def line(name, rows, path, arguments):
        seconds, _ = run([command, *arguments], options.runs)
        size = sum(file.stat().st_size for file in ([path] if path.is_file() else path.rglob("*.csv"))) / 1e6
        print(f"{name:<34}{rows:>10,}{size:>8.1f}{seconds:>10.3f}{rows / seconds:>12,.0f}{size / seconds:>8.1f}", flush=True)

    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        rules = folder / "rules"
        rules.mkdir()
        years = max(1, -(-options.rows // (AREAS * INDICATORS * 12)))
        plan(rules, years)
        kinds = [
            ("CSV", "drop.csv", write_text, {}),
            ("TSV", "drop.tsv", write_text, {"separator": "\t"}),
            ("CSV in GB18030", "drop-gb.csv", write_text, {"encoding": "gb18030"}),
            ("CSV in UTF-16", "drop-16.csv", write_text, {"encoding": "utf-16"}),
            ("wide CSV", "wide.csv", write_wide, {}),
            ("JSON", "drop.json", write_objects, {"is_lines": False}),
            ("NDJSON", "drop.ndjson", write_objects, {"is_lines": True}),
            ("XLSX", "drop.xlsx", write_sheets, {}),
        ]
        for name, file, write, more in kinds:
            rows = min(options.rows, options.sheet_rows) if name == "XLSX" else options.rows
            path = folder / file
            write(path, rows, **more)
            line(f"validate, {name}", rows, path, ["validate", "--rules", rules, path])
            if name == "CSV":
                line("check, CSV, JSON report", rows, path,
                     ["check", "--rules", rules, "--format", f"json:{folder / 'report.json'}", path])
            path.unlink()
        founding = ROOT / "Fixtures/drops/tianning-2022"
        rows = sum(len(file.read_bytes().splitlines()) - 1 for file in founding.rglob("*.csv"))
        check = ["check", "--rules", ROOT / "Rules/tianning-2022", "--as-of", "2022-11-10"]
        line("founding plan, JSON", rows, founding, [*check, "--format", "json", founding])
        line("founding plan, text", rows, founding, [*check, founding])
        every = [
            argument
            for kind in ("text", "compact", "json", "ndjson", "csv", "markdown", "html", "junit", "sarif", "github", "gitlab", "xlsx")
            for argument in ("--format", f"{kind}:{folder / f'report.{kind}'}")
        ]
        line("founding plan, all 11 formats", rows, founding, [*check, *every, founding])
        line("plumbline --version", 1, ROOT / "README.md", ["--version"])
        print(f"peak memory of the largest run: {peak()} MB")


if __name__ == "__main__":
    main()
