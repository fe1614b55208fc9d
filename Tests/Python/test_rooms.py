"""The table of rooms in CONTRIBUTING.md says what Package.swift lets each room import."""

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


if __name__ == "__main__":
    unittest.main()
