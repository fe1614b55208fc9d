"""The table of rooms in CONTRIBUTING.md says what Package.swift lets each room import; words stand in their room."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def arrows(package):
    """By room, the rooms that it depends on; products of packages and walls of C libraries left out."""
    found = {}
    for name, inner in re.findall(r'(?:room|workRoom|smallRoom)\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?', package):
        found[name] = inner
    for name, inner in re.findall(r'name: "(\w+)",\s*dependencies: \[([^\]]*)\]', package):
        found[name] = inner
    rooms = {name for name in found if (ROOT / "Sources" / name).is_dir()}
    return {name: set(re.findall(r'"(\w+)"', found[name])) for name in rooms}


def rows(page):
    """By room, what the table says: the names in its first column, its lines, what it may import."""
    table = page.split("| room | lines | holds | may import |")[1].split("\n\n")[0]
    for line in table.splitlines()[2:]:
        names, lines, _, imports = (cell.strip() for cell in line.strip("|").split("|"))
        yield [name.strip() for name in names.split(",")], int(lines.replace(",", "")), imports


# Rooms of facts and decisions, and where in Sources/Sentences their words are.
WORDLESS = {"Judging": "Verdicts/VerdictSentences+….swift", "Submissions": "Checks/CheckSentences+….swift"}
# A sentence is written out; phrases may be joined, and what reads the same in every language may stand.
WRITTEN_OUT = re.compile(r'Phrase\(\s*(?:zh:|chinese:\s*")')


def written_out(text):
    """The lines, from one, on which a sentence is written out; comments left out."""
    code = re.sub(r"//[^\n]*", "", text)
    return [code.count("\n", 0, match.start()) + 1 for match in WRITTEN_OUT.finditer(code)]


class Rooms(unittest.TestCase):
    def setUp(self):
        self.arrows = arrows((ROOT / "Package.swift").read_text(encoding="utf-8"))
        self.rows = list(rows((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))

    def test_every_room_is_listed_with_its_arrows(self):
        walls = {name for names, _, _ in self.rows for name in names[:-1]}
        listed = set()
        for names, _, imports in self.rows:
            room = names[-1]
            listed.add(room)
            if room == "plumbline":
                continue
            said = set() if imports == "nothing" else {name.strip() for name in imports.split(",")}
            self.assertEqual(said, self.arrows[room] - walls, room)
        self.assertEqual(listed, set(self.arrows))
        self.assertGreater(len(listed), 20)

    def test_no_room_is_more_than_an_eighth_of_the_house(self):
        sizes = {
            folder.name: sum(len(file.read_text(encoding="utf-8").splitlines()) for file in folder.rglob("*.swift"))
            for folder in (ROOT / "Sources").iterdir()
        }
        total = sum(sizes.values())
        for room, size in sizes.items():
            self.assertLessEqual(size * 8, total, f"{room}: {size} of {total} lines")

    def test_judging_and_submissions_hold_no_sentence(self):
        self.assertEqual(written_out('a\nPhrase(\n  zh: "一", en: "a")  // Phrase(zh:\nPhrase(chinese: a, english: b)'), [2])
        for room, place in WORDLESS.items():
            files = sorted((ROOT / "Sources" / room).rglob("*.swift"))
            self.assertGreater(len(files), 10, room)
            for file in files:
                for line in written_out(file.read_text(encoding="utf-8")):
                    self.fail(
                        f"{file.relative_to(ROOT)}:{line}: a sentence stands in {room}, which holds none. "
                        f"help: write it as a function of Sources/Sentences/{place}, given facts, and call it here (CONTRIBUTING, D62)"
                    )


if __name__ == "__main__":
    unittest.main()
