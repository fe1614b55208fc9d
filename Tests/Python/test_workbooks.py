"""The workbook report opens in LibreOffice as it was written: the same sheets, the same values."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

import openpyxl

from plumbline import ROOT, command


def values(path):
    """Every cell with a value, by sheet and place."""
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


class Workbooks(unittest.TestCase):
    @unittest.skipUnless(shutil.which("soffice"), "needs LibreOffice")
    def test_libreoffice_reads_what_was_written(self):
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            written = folder / "report.xlsx"
            subprocess.run(
                [command(), "check", "--no-config", "--rules", "Rules/tianning-2022", "--as-of", "2022-11-10", "--lang", "zh",
                 "--format", f"xlsx:{written}", "--exit-zero", "Fixtures/drops/tianning-2022"],
                cwd=ROOT, check=True, capture_output=True)
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                 "--outdir", folder / "out", written], check=True, capture_output=True, timeout=180)
            before, after = values(written), values(folder / "out" / "report.xlsx")
            self.assertGreater(len(before), 3000)
            self.assertEqual(set(before) ^ set(after), set())
            self.assertEqual({place: (value, after[place]) for place, value in before.items() if after[place] != value}, {})


if __name__ == "__main__":
    unittest.main()
