"""Holds the committed schemas of Rules/schema against somebody else's JSON Schema validator and YAML reader.

Every rule file, test file and recorded JSON report must be taken; every bad fixture whose fault lies within one
mapping must be refused, and every other bad fixture taken, so that none is refused for what is no fault.
Rule files are read twice: as YAML 1.1 readers do (`no` and 012 change their meaning) and as YAML 1.2 readers do. Dates
stay texts in both, as editors and check-jsonschema have them.
"""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import jsonschema
import yaml

from plumbline import command

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Rules" / "schema"
NAMES = [
    "plan", "indicators", "standards", "tests", "settings", "waivers", "report", "ndjson", "catalogue", "trend", "diff", "baseline",
]

# Faults that one mapping shows by itself. The others need the plan, its units or its calendar. A key of an earlier
# version is read with a warning, but no schema offers it, so that an editor marks it.
SCHEMA_FAULTS = {
    "unknown-key", "deprecated-key", "missing-key", "wrong-type", "blank-value", "empty-list",
    "bad-id", "bad-date", "bad-period", "bad-switch", "bad-number", "bad-digest", "quantity-empty", "number-missing",
    "unknown-word", "unknown-profile", "unknown-pace",
    "no-requirement", "several-requirements", "several-subjects", "subject-missing", "several-bounds", "bound-missing",
    "misses-without-every", "nothing-declared", "idle-key", "several-scopes",
}
# Fixtures that are no measure of a schema, and why.
BEYOND_SCHEMAS = {
    "idle-key--due-day": "whether a due day means something depends on the calendar, whose keys may stand elsewhere",
    "idle-key--week-ends": "whether the end of a week means something depends on the cadence, which may stand elsewhere",
    "idle-key--base": "whether a base means something depends on the indicator's kind, declared elsewhere",
    "idle-key--exempt": "whether an exemption means something depends on the indicator's kind, declared elsewhere",
    "idle-key--was": "the earlier bound is idle beside a reduction, which stands in the mapping around it",
    "idle-key--together": "areas together are idle beside a rank, which stands in the mapping around it",
    "missing-key--since": "whether an item must be named depends on the indicator's items, declared elsewhere",
    "empty-list--rank": "how many areas are left depends on those that are left out",
    "bad-number--factor": "a factor without a unit is spelled like any quantity",
    "plan-repeated": "seen, but as a title without a year: the other half of the fault stands in another document",
}

# Recorded JSON that is of another's making and has no schema here.
# The report of version 1 is kept to be read back.
OTHER_JSON = {"report-zh.gitlab.json", "version-1-report.json"}

WAIVER = "plan: p\nwaivers:\n  - {standard: a, owner: b, approver: c, reason: d, from: 2022-06-01, until: 2022-08-29%s}\n"
TEST = "plan: p\ntests:\n  - {standard: a, as_of: 2022-06-30, expect: {verdict: pass, value: 12}%s}\n"
TAKEN = [
    ("settings", "rules: Rules/a\ndrops: [a.csv, b]\nlang: zh\nformat: [text, 'json:out.json']\nfail_on: at-risk\n"),
    ("settings", "drops: a.csv\nformat: json\nstrict: true\nx-editor: {any: thing}\n"),
    ("tests", TEST % ""),
    ("tests", TEST % ", figures: {firms: 10 20 _ 40, 'firms/a@2021-01': 7x3, one: 5}, note: why"),
    ("tests", TEST % ", known_by: 2022-07-10, rows: [{indicator: a, period: 2022-06, value: '', unit: 家}]"),
    ("waivers", WAIVER % ""), ("waivers", WAIVER % ", area: e"),
]
REFUSED = [
    ("settings", "lang: fr\n"), ("settings", "fail_on: sometimes\n"), ("settings", "formt: json\n"),
    ("settings", "drops: []\n"), ("settings", "rules:\n"), ("settings", "strict: yes\n"),
    ("tests", "plan: p\n"), ("tests", "plan: p\ntests: []\n"),
    ("tests", TEST.replace("as_of", "asof") % ""), ("tests", TEST.replace("2022-06-30", "2022-06-31") % ""),
    ("tests", TEST.replace("verdict: pass, value: 12", "") % ""), ("tests", TEST.replace("verdict", "verdikt") % ""),
    ("tests", TEST % ", rows: [{indicator: a, value: 5}]"), ("tests", TEST % ", figures: [a, b]"),
    ("waivers", "plan: p\nwaivers: []\n"), ("waivers", WAIVER % ", until_further_notice: true"),
    ("waivers", WAIVER.replace("owner: b, ", "") % ""), ("waivers", WAIVER.replace("2022-08-29", "2022-08-32") % ""),
]


class Reader11(yaml.SafeLoader):
    """YAML 1.1 but for dates."""


class Reader12(yaml.SafeLoader):
    """The core schema of YAML 1.2."""


def without(reader, *tags):
    return {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in tags]
        for first, resolvers in reader.yaml_implicit_resolvers.items()
    }


PREFIX = "tag:yaml.org,2002:"
Reader11.yaml_implicit_resolvers = without(yaml.SafeLoader, PREFIX + "timestamp")
Reader12.yaml_implicit_resolvers = without(
    yaml.SafeLoader, *(PREFIX + name for name in ["timestamp", "bool", "int", "float", "merge"]))
Reader12.add_implicit_resolver(PREFIX + "bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Reader12.add_implicit_resolver(PREFIX + "int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Reader12.add_implicit_resolver(
    PREFIX + "float", re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"), list("-+.0123456789"))
Reader12.add_constructor(PREFIX + "int", lambda reader, node: int(node.value))
READERS = {"1.1": Reader11, "1.2": Reader12}


def as_json(value):
    """JSON has texts for keys."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else str(key): as_json(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [as_json(entry) for entry in value]
    return value


def documents(path, reader):
    with path.open(encoding="utf-8") as file:
        return [as_json(document) for document in yaml.load_all(file, Loader=reader)]


def first_error(validator, document):
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    if error is None:
        return None
    place = "/".join(str(step) for step in error.absolute_path)
    return f"{place}: {error.message[:200]}"


def named_by_pragma(path):
    """The schema that a rule file's first line names."""
    with path.open(encoding="utf-8") as file:
        match = re.match(r"# yaml-language-server: \$schema=(\S+)$", file.readline().rstrip("\n"))
    if not match:
        return None
    target = (path.parent / match.group(1)).resolve()
    return target.stem if target.parent == SCHEMAS and target.stem in NAMES else None


def schema_faults(fixture, files):
    """The codes that a fixture is named after or marks, of those that a schema can see."""
    codes = {fixture.stem.split("--")[0]}
    for path in files:
        codes.update(re.findall(r"^#\s*[\^~]+\s+([a-z-]+)\s*$", path.read_text(encoding="utf-8"), re.MULTILINE))
    return sorted(SCHEMA_FAULTS & codes)


class Schemas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        schemas = {name: json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")) for name in NAMES}
        cls.validators = {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}

    def takes(self, name, shown, found):
        """Every document is right by the schema of that name."""
        with self.subTest(file=str(shown), schema=name):
            self.assertTrue(found, "no document")
            for document in found:
                self.assertIsNone(first_error(self.validators[name], document))

    def test_they_are_schemas(self):
        self.assertEqual(sorted(path.stem for path in SCHEMAS.glob("*.json")), sorted(NAMES))
        for name, validator in self.validators.items():
            with self.subTest(schema=name):
                jsonschema.Draft202012Validator.check_schema(validator.schema)

    def test_every_shipped_rule_file_is_taken(self):
        files = sorted(ROOT.glob("Rules/**/*.yaml"))
        self.assertGreater(len(files), 50)
        for path in files:
            shown, named = path.relative_to(ROOT), named_by_pragma(path)
            with self.subTest(file=str(shown)):
                self.assertIsNotNone(named, "its first line names no schema")
            whole = "tests" if path.name.endswith(".tests.yaml") else "plan"
            for reader in READERS.values():
                found = documents(path, reader)
                for name in sorted({named or whole, whole}):
                    self.takes(name, shown, found)

    def test_what_init_writes_is_taken(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([command(), "init"], cwd=folder, check=True, capture_output=True, timeout=60)
            files = sorted(pathlib.Path(folder).glob("**/*.yaml"))
            self.assertGreaterEqual(len(files), 5)
            for path in files:
                kinds = {"plumbline.yaml": "settings", "waivers.yaml": "waivers"}
                name = kinds.get(path.name, "tests" if path.name.endswith(".tests.yaml") else "plan")
                for reader in READERS.values():
                    self.takes(name, path.name, documents(path, reader))

    def test_good_fixtures_are_taken(self):
        files = sorted(ROOT.glob("Fixtures/RuleFiles/good/**/*.yaml"))
        self.assertGreater(len(files), 4)
        for path in files:
            name = "tests" if path.name.endswith(".tests.yaml") else "plan"
            for reader in READERS.values():
                self.takes(name, path.relative_to(ROOT), documents(path, reader))

    def test_conformance_suites_are_taken(self):
        files = sorted(ROOT.glob("Fixtures/Conformance/*/*.yaml"))
        self.assertGreater(len(files), 60)
        for path in files:
            name = "tests" if path.name == "cases.yaml" else "plan"
            self.takes(name, path.relative_to(ROOT), documents(path, Reader12))

    def test_bad_fixtures_are_refused_for_faults_of_the_schema_and_for_nothing_else(self):
        """A fixture is a file, or a folder of files that are one plan."""
        measured = {True: 0, False: 0}
        for fixture in sorted(ROOT.glob("Fixtures/RuleFiles/bad/*")):
            if fixture.stem in BEYOND_SCHEMAS or fixture.stem.startswith("yaml-"):
                continue
            files = sorted(fixture.glob("**/*.yaml")) if fixture.is_dir() else [fixture]
            faults = schema_faults(fixture, files)
            measured[bool(faults)] += 1
            refused = False
            for path in files:
                name = "tests" if path.name.endswith(".tests.yaml") else "plan"
                found = documents(path, Reader12) or [None]
                if not faults:
                    self.takes(name, path.relative_to(ROOT), found)
                refused = refused or any(first_error(self.validators[name], document) for document in found)
            if faults:
                with self.subTest(fixture=fixture.name):
                    self.assertTrue(refused, f"taken in spite of {', '.join(faults)}")
        self.assertGreater(min(measured.values()), 70, measured)

    def test_no_exception_is_idle(self):
        stems = {path.stem for path in ROOT.glob("Fixtures/RuleFiles/bad/*")}
        self.assertEqual(set(BEYOND_SCHEMAS) - stems, set())

    def test_settings_tests_and_waivers(self):
        """They have no bad fixtures of their own."""
        for name, text in TAKEN:
            self.takes(name, repr(text), [as_json(yaml.load(text, Loader=Reader12))])
        for name, text in REFUSED:
            with self.subTest(text=text):
                document = as_json(yaml.load(text, Loader=Reader12))
                self.assertIsNotNone(first_error(self.validators[name], document), "was taken")

    def test_the_waivers_of_the_readme_are_taken(self):
        text = (ROOT / "Rules" / "README.md").read_text(encoding="utf-8").split("\n## waivers.yaml\n")[1]
        block = re.search(r"```yaml\n(.*?)```", text, re.DOTALL).group(1)
        self.takes("waivers", "Rules/README.md", [as_json(yaml.load(block, Loader=Reader12))])

    def test_recorded_reports_are_taken(self):
        files = {path.name: path for path in (ROOT / "Tests" / "ReportsTests" / "Goldens").glob("*.json")}
        self.assertEqual(OTHER_JSON - set(files), set())
        for name in sorted(set(files) - OTHER_JSON):
            kind = re.match(r"[a-z]+", name)[0]
            self.takes(kind, name, [json.loads(files[name].read_text(encoding="utf-8"))])
        lines = (ROOT / "Tests" / "ReportsTests" / "Goldens" / "report-zh.ndjson").read_text(encoding="utf-8").splitlines()
        self.takes("ndjson", "report-zh.ndjson", [json.loads(line) for line in lines])
