"""What a long run tells meanwhile: on a terminal and nowhere else."""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command  # noqa: E402: found only after the line above

CLEARED = "\r\x1b[K"


class Progress(unittest.TestCase):
    def slow(self, options, on_terminal):
        """Standard error of a run whose figures come through a slow pipe, and its report."""
        folder = self.enterContext(tempfile.TemporaryDirectory())
        report = pathlib.Path(folder) / "report.csv"
        line = [command(), "check", "--no-config", "--rules", "Rules/tianning-2022", "--as-of", "2022-11-10", "--format", f"csv:{report}",
                *options, "-"]
        own, theirs = pty.openpty() if on_terminal else os.pipe()
        environment = {**os.environ, "TERM": "xterm", "LC_ALL": "C"}
        run = subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=theirs, env=environment)
        os.close(theirs)
        figures = (ROOT / "Fixtures/drops/tianning-2022/2022-01/人社局.csv").read_bytes()
        head, _, rows = figures.partition(b"\n")
        run.stdin.write(head + b"\n")
        run.stdin.flush()
        # The line waits for a second of silence; the pipe is in no hurry.
        for part in (rows[: len(rows) // 2], rows[len(rows) // 2:]):
            time.sleep(1.3)
            run.stdin.write(part)
            run.stdin.flush()
        run.stdin.close()
        told = b""
        while True:
            try:
                piece = os.read(own, 65536)
            except OSError:  # a terminal whose other end is closed
                break
            if not piece:
                break
            told += piece
        os.close(own)
        self.assertIn(run.wait(), (0, 1), told)
        return told.decode(), report.read_text(encoding="utf-8-sig")

    def test_a_terminal_is_told(self):
        told, report = self.slow(["--lang", "en"], on_terminal=True)
        self.assertIn("\rfetching the figures: ", told)
        self.assertRegex(told, r"\d s gone")
        # What was told is gone before anything else stands there.
        self.assertIn(CLEARED, told)
        self.assertNotIn("fetching", told.rpartition(CLEARED)[2])
        told, same = self.slow(["--lang", "zh"], on_terminal=True)
        self.assertIn("\r正在取数据：", told)
        self.assertNotIn("正在", same)

    def test_nobody_else_is(self):
        for options, on_terminal in ((["--no-progress"], True), ([], False)):
            with self.subTest(options=options):
                told, _ = self.slow(["--lang", "en", *options], on_terminal)
                self.assertNotIn("fetching", told)
                self.assertNotIn("\x1b[K", told)


if __name__ == "__main__":
    unittest.main()
