#!/usr/bin/env python3
"""Holds the committed schemas of Rules/schema against somebody else's JSON Schema validator and YAML reader.

Every rule file, test file and recorded JSON report must be taken; every bad fixture whose fault lies within one
mapping must be refused, and every other bad fixture taken, so that none is refused for what is no fault.
Rule files are read twice: as YAML 1.1 readers do (`no` and 012 change their meaning) and as YAML 1.2 readers do. Dates
stay texts in both, as editors and check-jsonschema have them.

Needs jsonschema and PyYAML from PyPI; the project's install step pins their versions. Exit status: 0 all passed,
1 something failed, 2 a package is missing.
"""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"cannot check the schemas: {missing.name} is not installed; the project's install step installs "
          "jsonschema and PyYAML", file=sys.stderr)
    sys.exit(2)

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Rules" / "schema"
NAMES = ["plan", "indicators", "standards", "tests", "settings", "report", "catalogue", "trend", "diff", "baseline"]

# Faults that one mapping shows by itself. The others need the plan, its units or its calendar.
SCHEMA_FAULTS = {
    "unknown-key", "missing-key", "wrong-type", "blank-value", "empty-list",
    "bad-id", "bad-date", "bad-period", "bad-switch", "bad-number", "bad-digest", "quantity-empty", "number-missing",
    "unknown-word", "unknown-profile", "unknown-pace",
    "no-requirement", "several-requirements", "several-subjects", "subject-missing", "several-bounds", "bound-missing",
    "misses-without-every", "nothing-declared", "idle-key", "several-scopes",
}
# Fixtures that are no measure of a schema, and why.
BEYOND_SCHEMAS = {
    "idle-key--base": "whether a base means something depends on the indicator's kind, declared elsewhere",
    "idle-key--exempt": "whether an exemption means something depends on the indicator's kind, declared elsewhere",
    "idle-key--was": "the earlier bound is idle beside a reduction, which stands in the mapping around it",
    "idle-key--together": "areas together are idle beside a rank, which stands in the mapping around it",
    "missing-key--since": "whether an item must be named depends on the indicator's items, declared elsewhere",
    "empty-list--rank": "how many areas are left depends on those that are left out",
    "bad-number--factor": "a factor without a unit is spelled like any quantity",
    "plan-repeated": "seen, but as a title without a year: the other half of the fault stands in another document",
}

TEST = "plan: p\ntests:\n  - {standard: a, as_of: 2022-06-30, expect: {verdict: pass, value: 12}%s}\n"
TAKEN = [
    ("settings", "rules: Rules/a\ndrops: [a.csv, b]\nlang: zh\nformat: [text, 'json:out.json']\nfail_on: at-risk\n"),
    ("settings", "drops: a.csv\nformat: json\nstrict: true\nx-editor: {any: thing}\n"),
    ("tests", TEST % ""),
    ("tests", TEST % ", figures: {firms: 10 20 _ 40, 'firms/a@2021-01': 7x3, one: 5}, note: why"),
    ("tests", TEST % ", known_by: 2022-07-10, rows: [{indicator: a, period: 2022-06, value: '', unit: 家}]"),
]
REFUSED = [
    ("settings", "lang: fr\n"), ("settings", "fail_on: sometimes\n"), ("settings", "formt: json\n"),
    ("settings", "drops: []\n"), ("settings", "rules:\n"), ("settings", "strict: yes\n"),
    ("tests", "plan: p\n"), ("tests", "plan: p\ntests: []\n"),
    ("tests", TEST.replace("as_of", "asof") % ""), ("tests", TEST.replace("2022-06-30", "2022-06-31") % ""),
    ("tests", TEST.replace("verdict: pass, value: 12", "") % ""), ("tests", TEST.replace("verdict", "verdikt") % ""),
    ("tests", TEST % ", rows: [{indicator: a, value: 5}]"), ("tests", TEST % ", figures: [a, b]"),
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


class Run:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.validators = {}

    def note(self, good, what):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}")

    def load_schemas(self):
        for name in NAMES:
            schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
            try:
                jsonschema.Draft202012Validator.check_schema(schema)
                self.note(True, name)
            except jsonschema.exceptions.SchemaError as error:
                self.note(False, f"schema/{name}.json is no schema: {error.message}")
            self.validators[name] = jsonschema.Draft202012Validator(schema)

    def takes(self, name, path, found):
        shown = path.relative_to(ROOT)
        if not found:
            self.note(False, f"{shown} holds no document")
        for document in found:
            error = first_error(self.validators[name], document)
            self.note(error is None, f"{shown} against {name}: {error}")

    def check_rules(self):
        files = sorted(ROOT.glob("Rules/**/*.yaml"))
        self.note(len(files) > 0, "no rule file found")
        for path in files:
            named = named_by_pragma(path)
            self.note(named is not None, f"{path.relative_to(ROOT)} names no schema in its first line")
            for reader in READERS.values():
                found = documents(path, reader)
                is_test = path.name.endswith(".tests.yaml")
                for name in {named or "plan", "tests" if is_test else "plan"}:
                    self.takes(name, path, found)

    def check_good(self):
        for path in sorted(ROOT.glob("Fixtures/RuleFiles/good/**/*.yaml")):
            for reader in READERS.values():
                name = "tests" if path.name.endswith(".tests.yaml") else "plan"
                self.takes(name, path, documents(path, reader))

    def check_bad(self):
        """A fixture is a file, or a folder of files that are one plan."""
        count = 0
        for fixture in sorted(ROOT.glob("Fixtures/RuleFiles/bad/*")):
            if fixture.stem in BEYOND_SCHEMAS or fixture.stem.startswith("yaml-"):
                continue
            count += 1
            files = sorted(fixture.glob("**/*.yaml")) if fixture.is_dir() else [fixture]
            faults = schema_faults(fixture, files)
            refused = False
            for path in files:
                name = "tests" if path.name.endswith(".tests.yaml") else "plan"
                found = documents(path, Reader12) or [None]
                if not faults:
                    self.takes(name, path, found)
                refused = refused or any(first_error(self.validators[name], document) for document in found)
            if faults:
                self.note(refused, f"{fixture.relative_to(ROOT)} was not refused: {', '.join(faults)}")
        self.note(count > 0, "no bad fixture found")

    def check_small_cases(self):
        """Settings and tests have no fixtures of their own here."""
        for cases, is_taken in ((TAKEN, True), (REFUSED, False)):
            for name, text in cases:
                document = as_json(yaml.load(text, Loader=Reader12))
                error = first_error(self.validators[name], document)
                self.note((error is None) == is_taken, f"{name}: {text!r}: {error or 'was taken'}")

    def check_reports(self):
        folder = ROOT / "Tests" / "ReportsTests" / "Goldens"
        for path in sorted(folder.glob("*.json")):
            if ".gitlab." in path.name:
                continue
            word = re.match(r"[a-z]+", path.name)[0]
            name = word if word in NAMES else "report"
            self.takes(name, path, [json.loads(path.read_text(encoding="utf-8"))])


def main():
    run = Run()
    run.load_schemas()
    run.check_rules()
    run.check_good()
    run.check_bad()
    run.check_small_cases()
    run.check_reports()
    print(f"{run.passed} passed, {run.failed} failed")
    return 1 if run.failed else 0


if __name__ == "__main__":
    sys.exit(main())
