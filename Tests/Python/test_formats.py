"""The checks of check_formats.py as tests, for the runner of the whole suite."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_formats  # noqa: E402: found only after the line above


class Formats(unittest.TestCase):
    pass


def test_of(check):
    def test(self):
        try:
            check()
        except check_formats.Skipped as reason:
            self.skipTest(str(reason))
    return test


for one in check_formats.CHECKS:
    setattr(Formats, "test_" + one.__name__, test_of(one))
