"""Instruction budgets: how much work the command may do, counted and not timed. budgets.py COMMAND [--record].

Each run of `budgets.json` is counted by callgrind on a copy of the release build without debug information; more than
`ROOM` per cent above its budget fails, less by as much asks for a smaller budget. Counts do not depend on what else the
machine does; hashing is seeded alike in every run. `--record` writes the counts as the new budgets: a raise needs its
reason beside it, under `why`.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUDGETS = pathlib.Path(__file__).with_name("budgets.json")
ROOM = 3
MONTHS = 12
# One in ten of each kind, as plans have them: five floors of counts, two ceilings, two bands, one floor of a rate.
KINDS = ["floor"] * 5 + ["ceiling"] * 2 + ["band"] * 2 + ["rate"]
STANDARDS = 170


def plan(folder, areas):
    """A plan of 170 standards, each over every area."""
    names = ", ".join(f"县{number:04}" for number in range(areas))
    (folder / "plan.yaml").write_text(
        "plan: budget\ntitle: {zh: 预算, en: Budget}\nyear: 2022\nstart: 2022-01-01\ndeadline: 2022-12-31\n"
        "time_zone: Asia/Shanghai\nprofile: standard\nreporting: {cadence: month, due_day: 10}\n"
        f"areas: [{names}]\nunits: [{{id: 统计局, en: Statistics Bureau}}]\n", encoding="utf-8")
    indicators, standards = ["plan: budget", "indicators:"], ["groups:", "  - lead: 统计局", "    standards:"]
    for number in range(STANDARDS):
        kind = KINDS[number % len(KINDS)]
        head = f"{{id: i{number}, name: 指标{number}, "
        goal = 1000 + number
        indicators.append("  - " + head + {
            "floor": "unit: 家, kind: cumulative}", "ceiling": "unit: 起, kind: cumulative, better: lower}",
            "band": "unit: 亿元, kind: cumulative, whole: false}", "rate": "unit: '%', kind: rate}"}[kind])
        bound = {
            "floor": f"at_least: {goal} 家", "ceiling": f"at_most: {goal} 起",
            "band": f"between: [{goal} 亿元, {goal * 2} 亿元]", "rate": "at_least: 60 %"}[kind]
        standards.append(
            f"      - {{id: s{number}, title: 标准{number}, quote: 目标{goal}, indicator: i{number}, {bound},"
            " areas: {each: all}}")
    (folder / "standards.yaml").write_text("\n".join(indicators + standards) + "\n", encoding="utf-8")


def drop(path, areas):
    """A year of monthly figures: counts that rise by uneven steps, some blank, some late, some resubmitted."""
    lines = ["area,indicator,period,value,unit,reporter,submitted_at"]
    units = {"floor": "家", "ceiling": "起", "band": "亿元", "rate": "%"}
    for area in range(areas):
        for month in range(1, MONTHS + 1):
            for number in range(STANDARDS):
                kind = KINDS[number % len(KINDS)]
                seed = (area * 7919 + number * 104729) % 97
                total = (70 + seed) * month + (seed * month * month) % 31
                value = {"rate": f"{50 + (seed + month * 3) % 40}.{month % 10}", "band": f"{total}.{seed % 100:02}"}.get(
                    kind, str(total))
                if (seed * month) % 211 == 7:
                    value = ""
                day = f"{2022 + month // 12}-{month % 12 + 1:02}-{3 + seed % 12:02}"
                lines.append(f"县{area:04},i{number},2022-{month:02},{value},{units[kind]},统计局,{day}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def runs(folder):
    """Name and arguments of each run that has a budget."""
    made = []
    for name, areas in (("one area", 1), ("ten areas", 10)):
        rules = folder / f"rules-{areas}"
        rules.mkdir()
        plan(rules, areas)
        drop(folder / f"drop-{areas}.csv", areas)
        check = ["check", "--no-config", "--rules", str(rules), "--as-of", "2023-01-31", "--exit-zero"]
        made.append((f"{name}, text", [*check, "--format", f"text:{folder}/out.txt", f"{folder}/drop-{areas}.csv"]))
        if areas == 10:
            made.append((f"{name}, json", [*check, "--format", f"json:{folder}/out.json", f"{folder}/drop-{areas}.csv"]))
    founding = ["check", "--no-config", "--rules", "Rules/tianning-2022", "--as-of", "2022-11-10", "--exit-zero"]
    made.append(("founding plan, text", [*founding, "--format", f"text:{folder}/out.txt", "Fixtures/drops/tianning-2022"]))
    made.append(("--version", ["--version"]))
    return made


def counted(command, arguments):
    """Instructions of a run, in thousands."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", command, *arguments], cwd=ROOT,
        capture_output=True, encoding="utf-8",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"Collected : (\d+)", done.stderr)
    # 0 is all that `--exit-zero` leaves, 1 what refused rows or failed rule tests end with.
    if done.returncode not in (0, 1) or not found:
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}\n{done.stderr[-2000:]}")
    return int(found[1]) // 1000


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command", type=pathlib.Path)
    options.add_argument("--record", action="store_true")
    options = options.parse_args()
    budgets = json.loads(BUDGETS.read_text(encoding="utf-8")) if BUDGETS.exists() else {}
    failed = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        command = folder / "plumbline"
        shutil.copy(options.command, command)
        subprocess.run(["strip", "-g", command], check=True)
        os.chmod(command, 0o755)
        print(f"{'thousands of instructions':<26}{'budget':>12}{'counted':>12}{'':>3}per cent")
        for name, arguments in runs(folder):
            count = counted(command, arguments)
            budget = budgets.get(name, {}).get("thousands")
            share = 100 * count / budget if budget else 0
            print(f"{name:<26}{budget or '-':>12}{count:>12}{share:>11.1f}", flush=True)
            if options.record:
                budgets[name] = {"thousands": count} | ({"why": budgets[name]["why"]} if "why" in budgets.get(name, {}) else {})
            elif not budget or share > 100 + ROOM:
                failed = True
                print(f"  over its budget by more than {ROOM}%: find the work, or record the new count with its reason")
            elif share < 100 - ROOM:
                print("  well below: record the smaller budget, so that it holds")
    if options.record:
        BUDGETS.write_text(json.dumps(budgets, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sys.exit(failed)


if __name__ == "__main__":
    main()
