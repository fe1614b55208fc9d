"""The check of a large drop beside the limit of the machine: `make bench`, or limit_bench.py COMMAND [--sizes S,M,L].

`Fixtures/bench/limit.c` does the same work for this one shape of file by hand; its CPU time is the yardstick. Both run
in turns, so that what else the machine does meets both alike; the least of the runs counts. Nothing is asserted.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

BENCH = pathlib.Path(__file__).resolve().parents[2] / "Fixtures/bench"
SIZES = {"S": (1, 9), "M": (100, 5), "L": (2850, 1)}
FORMATS = ("text", "json")


def measured(command, folder):
    """CPU seconds, wall seconds and peak MiB of a process, and what it printed."""
    with open(folder / "printed", "wb") as printed:
        began = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    text = (folder / "printed").read_text(encoding="utf-8", errors="replace")
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}\n{text[:2000]}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss // 1024, text


def made(size, folder):
    """The drop of a size and its rules."""
    drop, rules = folder / f"{size}.csv", folder / f"rules-{size}"
    for script, arguments in (("gen_drop.py", ["--areas", SIZES[size][0], "--out", drop]), ("to_plumbline.py", [drop, rules])):
        subprocess.run([sys.executable, "-B", BENCH / script, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
    return drop, rules


def main():
    options = argparse.ArgumentParser()
    options.add_argument("command", type=pathlib.Path)
    options.add_argument("--sizes", default="S,M")
    options = options.parse_args()
    command = options.command.resolve()
    compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("bench: no C compiler (cc) on PATH")
    print(f"{'drop':<6}{'rows':>10}{'format':>8}{'CPU s':>10}{'limit':>9}{'times':>8}{'wall s':>9}{'MiB':>7}{'limit':>7}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        limit = folder / "limit"
        subprocess.run([compiler, "-O3", "-march=native", "-o", limit, BENCH / "limit.c", "-lpthread"], check=True)
        for size in options.sizes.split(","):
            drop, rules = made(size, folder)
            with open(drop, "rb") as file:
                rows = sum(1 for _ in file) - 1
            for kind in FORMATS:
                check = [command, "check", "--no-config", "--rules", rules, "--as-of", "2023-01-31",
                         "--format", f"{kind}:{folder / 'out'}", drop]
                ours, theirs = [], []
                for _ in range(SIZES[size][1]):
                    theirs.append(measured([limit, drop], folder))
                    ours.append(measured(check, folder))
                ours, theirs = min(ours), min(theirs)
                print(
                    f"{size:<6}{rows:>10,}{kind:>8}{ours[0]:>10.3f}{theirs[0]:>9.4f}{ours[0] / max(theirs[0], 1e-4):>8.1f}"
                    f"{ours[1]:>9.3f}{ours[2]:>7}{theirs[2]:>7}", flush=True)
            drop.unlink()


if __name__ == "__main__":
    main()
