"""Libraries that are loaded when they are first needed: without them the command starts, checks what needs none, and says
which one it lacks, and what to do, where one is needed."""

import os
import pathlib
import sqlite3
import subprocess
import tempfile
import unittest
import zipfile

from plumbline import ROOT, command

# A file of their name that is no library is what the loader finds first, and it looks no further.
FILES = {
    "libzip": [f"libzip.so.{version}" for version in (4, 5)],
    "libxlsxwriter": [f"libxlsxwriter.so.{version}" for version in range(1, 20)],
    "libsqlite3": ["libsqlite3.so.0"],
    "libpq": ["libpq.so.5"],
    "libxml2": [f"libxml2.so.{version}" for version in (2, 16)],
}
CHECK = ("check", "--no-config", "--rules", ROOT / "Rules/tianning-2022", "--as-of", "2022-11-10")
DROP = ROOT / "Fixtures/drops/tianning-2022"


class Libraries(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def without(self, libraries, *arguments):
        broken = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        for library in libraries:
            for file in FILES[library]:
                (broken / file).touch()
        others = os.environ.get("LD_LIBRARY_PATH")
        return subprocess.run(
            [command(), *arguments], cwd=self.folder, capture_output=True, encoding="utf-8",
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
                 "LD_LIBRARY_PATH": f"{broken}:{others}" if others else str(broken)})

    def test_without_any_of_them_figures_in_text_are_checked(self):
        whole = subprocess.run([command(), *CHECK, DROP], cwd=self.folder, capture_output=True, encoding="utf-8")
        self.assertEqual(whole.returncode, 1, whole.stderr)
        bare = self.without(FILES, *CHECK, DROP)
        self.assertEqual((bare.returncode, bare.stdout), (1, whole.stdout), bare.stderr)

    def refused(self, library, code, words, *arguments):
        for lang in ("zh", "en"):
            done = self.without([library], *arguments, "--lang", lang)
            self.assertEqual(done.returncode, 2, (library, done.stdout, done.stderr))
            said = done.stdout + done.stderr
            for word in (code, library, words[lang]):
                self.assertIn(word, said, library)

    def test_a_workbook_is_not_read_without_libzip(self):
        with zipfile.ZipFile(self.folder / "drop.xlsx", "w") as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
        self.refused(
            "libzip", "drop-workbook-library", {"zh": "请安装 libzip", "en": "install libzip"},
            *CHECK, "drop.xlsx")

    def test_a_document_is_not_read_without_libzip(self):
        with zipfile.ZipFile(self.folder / "plan.docx", "w") as archive:
            archive.writestr("word/document.xml", "<document/>")
        self.refused(
            "libzip", "document-unreadable", {"zh": "请安装 libzip", "en": "install libzip"},
            "draft", "plan.docx", "--into", "rules")

    def test_a_database_is_not_read_without_its_library(self):
        base = sqlite3.connect(self.folder / "figures.db")
        base.execute("CREATE TABLE figures (indicator TEXT, period TEXT, value TEXT)")
        base.close()
        for library, address in {
            "libsqlite3": "sqlite:figures.db?table=figures", "libpq": "postgresql://localhost/plan?table=figures",
        }.items():
            self.refused(library, "database-no-library", {"zh": "请安装", "en": "install"}, *CHECK, address)

    def test_a_workbook_is_not_written_without_what_writes_it_and_reads_it_again(self):
        for library in ("libxlsxwriter", "libzip"):
            self.refused(
                library, "cannot-render", {"zh": f"请安装 {library}", "en": f"install {library}"},
                *CHECK, "--format", "xlsx:report.xlsx", DROP)
            self.assertFalse((self.folder / "report.xlsx").exists())
