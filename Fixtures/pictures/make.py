"""The two pictures of the READMEs, made from what the command prints: make.py [--check] [FOLDER].

`report.png` is the top of the HTML report of the founding plan, `terminal.png` its text on a terminal of 80 columns. Each
carries the SHA-256 of what it shows in a text chunk, so that `--check` tells a picture of yesterday's output from one of
today's without comparing pixels, which fonts change. Needs chromium and playwright (`.ci/setup --checks`).
"""

import argparse
import hashlib
import html
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Python"))
from plumbline import command  # noqa: E402: found only after the line above

CHECK = ["check", "--no-config", "--rules", "Rules/tianning-2022", "--as-of", "2022-11-10", "--lang", "zh"]
DROP = "Fixtures/drops/tianning-2022"
SHOWN = "plumbline check --as-of 2022-11-10 --lang zh"
KEY = b"Shows"
MOST_BYTES = 300_000
COLOURS = {1: "font-weight:bold", 2: "opacity:.65", 31: "color:#b3261e", 32: "color:#1b7f3b", 33: "color:#8a5a00"}
TERMINAL = """<!doctype html><meta charset=utf-8><style>
body{margin:0;background:#fff}
pre{margin:0;padding:14px 20px;font:16px/22px 'Noto Sans Mono CJK SC',monospace;color:#1b1b1b}
i{display:inline-block;width:.5em;text-align:center;font:15px/1 'DejaVu Sans Mono','Liberation Mono',monospace}
</style><pre><span style="opacity:.65">$</span> %s

%s</pre>
"""


def printed(*arguments):
    done = subprocess.run(
        [command(), *CHECK, *arguments, DROP], cwd=ROOT, capture_output=True, encoding="utf-8",
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    if done.returncode not in (0, 1):
        sys.exit(f"plumbline ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def cell(character):
    """A character as wide as terminals show it: … and “ take one cell, though fonts for Chinese give them two."""
    is_narrow = ord(character) > 127 and unicodedata.east_asian_width(character) in "ANH"
    return f"<i>{character}</i>" if is_narrow else html.escape(character)


def as_page(text):
    """Text with the escape sequences of a terminal as a page that looks like it."""
    shown, is_open = [], False
    for part in re.split(r"(\x1b\[[0-9;]*m)", text):
        sequence = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if not sequence:
            shown.append("".join(cell(character) for character in part))
            continue
        if is_open:
            shown.append("</span>")
        styles = [COLOURS[int(code)] for code in sequence[1].split(";") if code and int(code) in COLOURS]
        is_open = bool(styles)
        if is_open:
            shown.append(f'<span style="{";".join(styles)}">')
    return TERMINAL % (SHOWN, "".join(shown) + ("</span>" if is_open else ""))


def pages():
    """Name, page, size in pixels: the text is cut before its second half, which shows nothing new."""
    report = printed("--format", "html")
    text = printed("--color", "always", "--width", "80")
    lines = text.splitlines()
    return [("report", report, (1200, 900)), ("terminal", as_page("\n".join(lines[:30])), (700, 732))]


def digest(page):
    return hashlib.sha256(page.encode()).hexdigest()


def chunks(data):
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at:at + 4])
        yield data[at + 4:at + 8], data[at + 8:at + 8 + length], at
        at += 12 + length


def stamped(data, name):
    """The picture with a text chunk before its end."""
    body = b"tEXt" + KEY + b"\0" + name.encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    end = next(at for kind, _, at in chunks(data) if kind == b"IEND")
    return data[:end] + chunk + data[end:]


def stamp(data):
    for kind, body, _ in chunks(data):
        if kind == b"tEXt" and body.startswith(KEY + b"\0"):
            return body[len(KEY) + 1:].decode()
    return None


def draw(folder):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, page, (width, height) in pages():
            file = pathlib.Path(temporary) / f"{name}.html"
            file.write_text(page, encoding="utf-8")
            view = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
            view.goto(file.as_uri())
            data = stamped(view.screenshot(), digest(page))
            if len(data) > MOST_BYTES:
                sys.exit(f"{name}.png has {len(data)} bytes; {MOST_BYTES} at most")
            (folder / f"{name}.png").write_bytes(data)
        browser.close()


def stale(folder):
    """Pictures that show something else than the command prints now."""
    for name, page, _ in pages():
        path = folder / f"{name}.png"
        if not path.exists() or stamp(path.read_bytes()) != digest(page):
            yield path.name


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options.add_argument("--check", action="store_true", help="draw nothing; say which pictures are out of date")
    options = options.parse_args()
    if not options.check:
        draw(options.folder)
        return
    old = list(stale(options.folder))
    if old:
        sys.exit(f"out of date: {', '.join(old)}; run `make pictures`, look at them, and commit them")


if __name__ == "__main__":
    main()
