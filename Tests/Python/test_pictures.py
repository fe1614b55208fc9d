"""The pictures of the READMEs show what the command prints now, and can be made anew."""

import pathlib
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command  # noqa: E402: found only after the line above

PICTURES = ROOT / "Fixtures/pictures"
sys.path.insert(0, str(PICTURES))
import make  # noqa: E402: found only after the line above


class Pictures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        command()

    def test_they_show_what_is_printed_now(self):
        self.assertEqual(list(make.stale(PICTURES)), [], "run `make pictures`, look at them, and commit them")

    def test_the_readmes_show_them(self):
        for readme in ("README.md", "README.zh-CN.md"):
            text = (ROOT / readme).read_text(encoding="utf-8")
            for name in ("report", "terminal"):
                self.assertIn(f"Fixtures/pictures/{name}.png", text, readme)

    @unittest.skipUnless(shutil.which("chromium"), "there is no chromium")
    def test_they_are_made_anew(self):
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            make.draw(folder)
            self.assertEqual(list(make.stale(folder)), [])
            for picture in folder.glob("*.png"):
                self.assertTrue(10_000 < picture.stat().st_size <= make.MOST_BYTES, picture.name)
            # One whose text is another is found out.
            path = folder / "report.png"
            path.write_bytes(path.read_bytes().replace(make.stamp(path.read_bytes()).encode(), b"0" * 64))
            self.assertEqual(list(make.stale(folder)), ["report.png"])


if __name__ == "__main__":
    unittest.main()
