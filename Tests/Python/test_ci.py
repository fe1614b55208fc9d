"""The examples of Fixtures/ci: the YAML parses, and the commands in it run against the sample drops as they stand."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
KIT = ROOT / "Fixtures" / "ci"


def command():
    for folder in ("release", "debug"):
        path = ROOT / ".build" / folder / "plumbline"
        if os.access(path, os.X_OK):
            return path
    raise unittest.SkipTest("plumbline is not built")


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


class Kit(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name in ("Rules", "Fixtures"):
            (self.folder / name).symlink_to(ROOT / name)
        programs = self.folder / "programs"
        programs.mkdir()
        (programs / "plumbline").symlink_to(command())
        kept = {name: os.environ[name] for name in ("HOME", "LD_LIBRARY_PATH") if name in os.environ}
        self.environment = kept | {"PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        self.run_line(
            "plumbline baseline write plumbline-baseline.json --rules Rules/tianning-2022 --as-of 2022-11-10"
            " Fixtures/drops/tianning-2022")

    def run_line(self, line, status=0):
        done = subprocess.run(
            ["sh", "-c", line], cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8", timeout=120)
        self.assertEqual(done.returncode, status, f"{line}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
        return done

    def test_github(self):
        (job,) = load(KIT / "github" / "check-drop.yml")["jobs"].values()
        lines = [step["run"] for step in job["steps"] if "run" in step]
        self.assertEqual(len(lines), 2)
        for line in lines:
            self.run_line(line)
        self.assertTrue((self.folder / "plumbline.sarif").stat().st_size)

    def test_gitlab(self):
        job = load(KIT / "gitlab" / "gitlab-ci.yml")["check-drop"]
        for line in job["script"]:
            self.run_line(line)
        for path in job["artifacts"]["reports"].values():
            self.assertTrue((self.folder / path).stat().st_size, path)

    def test_pre_commit(self):
        hooks = {hook["id"]: hook for hook in load(ROOT / ".pre-commit-hooks.yaml")}
        (repository,) = load(KIT / "pre-commit" / "pre-commit-config.yaml")["repos"]
        self.assertEqual([hook["id"] for hook in repository["hooks"]], list(hooks))
        for hook in repository["hooks"]:
            wanted = hooks[hook["id"]]
            self.assertEqual(wanted["language"], "system")
            self.assertFalse(wanted["pass_filenames"])
            for pattern in (wanted["files"], hook["files"]):
                re.compile(pattern)
            # The sample of Tianning has mistakes planted in it; the published figures have none.
            self.run_line(" ".join([wanted["entry"], *hook["args"]]))

    def test_shell(self):
        script = KIT / "shell" / "check-drop.sh"
        self.assertTrue(os.access(script, os.X_OK))
        line = f"'{script}' Rules/tianning-2022 2022-11-10"
        self.run_line(f"{line} Fixtures/drops/tianning-2022", 1)
        self.run_line(f"{line} nowhere", 2)
        self.run_line(f"'{script}' nowhere 2022-11-10 Fixtures/drops/tianning-2022", 2)

    def test_readme(self):
        block = re.search(r"```sh\n(.*?)```", (KIT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
        for line in block.splitlines():
            self.run_line(line)

    @unittest.skipUnless(shutil.which("pre-commit"), "pre-commit is not installed")
    def test_pre_commit_accepts_the_files(self):
        for check, path in (
            ("validate-config", KIT / "pre-commit" / "pre-commit-config.yaml"),
            ("validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
        ):
            self.run_line(f"pre-commit {check} '{path}'")


if __name__ == "__main__":
    unittest.main()
