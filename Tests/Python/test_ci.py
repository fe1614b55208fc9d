"""The examples of Fixtures/ci: the YAML parses, and the commands in it run against the sample drops as they stand."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command  # noqa: E402: found only after the line above

KIT = ROOT / "Fixtures" / "ci"
# Installed beside this Python, or on PATH.
PRE_COMMIT = shutil.which("pre-commit", path=f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}")


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

    def run_line(self, line, status=None):
        # Rows of Tianning's sample are refused on purpose, and a run that refused rows is no pass, baseline or not.
        if status is None:
            status = 1 if line.startswith("plumbline check") and "tianning" in line else 0
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

    @unittest.skipUnless(PRE_COMMIT, "pre-commit is not installed")
    def test_pre_commit_accepts_the_files(self):
        for check, path in (
            ("validate-config", KIT / "pre-commit" / "pre-commit-config.yaml"),
            ("validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
        ):
            self.run_line(f"'{PRE_COMMIT}' {check} '{path}'")


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class Repositories(unittest.TestCase):
    """The hooks in a repository that pre-commit looks after, and the shell example in a bare clone."""

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        programs = self.folder / "programs"
        programs.mkdir()
        (programs / "plumbline").symlink_to(command())
        kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
        author = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
                  for what, value in (("NAME", "Test"), ("EMAIL", "test@example.org"))}
        self.environment = kept | author | {
            "PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": str(self.folder),
            "PRE_COMMIT_HOME": str(self.folder / "hooks-cache"), "GIT_CONFIG_NOSYSTEM": "1"}

    def run_in(self, folder, *arguments, status=0):
        done = subprocess.run(
            [str(argument) for argument in arguments], cwd=folder, env=self.environment, capture_output=True, encoding="utf-8",
            stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, status, f"{arguments}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout + done.stderr

    def repository(self, name, files):
        """A repository with copies of files and folders of ours, in one commit."""
        folder = self.folder / name
        for path in files:
            source, target = ROOT / path, folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        self.run_in(folder, "git", "init", "--quiet", "--initial-branch=main")
        self.commit(folder, "first")
        return folder

    def commit(self, folder, words, status=0):
        self.run_in(folder, "git", "add", "--all")
        return self.run_in(folder, "git", "commit", "--quiet", "--message", words, status=status)

    @unittest.skipUnless(PRE_COMMIT, "pre-commit is not installed")
    def test_pre_commit_runs_the_hooks(self):
        hooks = self.repository("hooks", [".pre-commit-hooks.yaml"])
        revision = self.run_in(hooks, "git", "rev-parse", "HEAD").strip()
        ours = self.repository("ours", ["Rules/changzhou-2022", "Fixtures/drops/changzhou-2022"])
        options = ["--rules", "Rules/changzhou-2022", "Fixtures/drops/changzhou-2022"]
        (ours / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{
            "repo": str(hooks), "rev": revision, "hooks": [
                {"id": "plumbline-lint", "args": ["Rules"], "files": "^Rules/"},
                {"id": "plumbline-validate", "args": options, "files": "^Fixtures/"},
                {"id": "plumbline-check", "args": ["--fail-on", "never", *options], "files": "^(Rules|Fixtures)/"},
            ]}]}), encoding="utf-8")
        self.commit(ours, "hooks")
        said = self.run_in(ours, PRE_COMMIT, "run", "--all-files", "--color", "never")
        self.assertEqual(len(re.findall(r"^plumbline \w+\.+Passed$", said, re.MULTILINE)), 3, said)
        self.run_in(ours, PRE_COMMIT, "install")
        plan = next((ours / "Rules").rglob("plan.yaml"))
        plan.write_text(plan.read_text(encoding="utf-8").replace("year:", "yeer:"), encoding="utf-8")
        said = self.commit(ours, "a broken plan", status=1)
        self.assertIn("unknown-key", said, "the commit is refused, and it says why")
        log = self.run_in(ours, "git", "log", "--format=%s")
        self.assertNotIn("a broken plan", log)

    def test_shell_in_a_bare_clone(self):
        ours = self.repository("ours", ["Rules/tianning-2022", "Fixtures/drops/tianning-2022", "Fixtures/ci/shell"])
        self.run_in(self.folder, "git", "clone", "--quiet", "--bare", ours, "bare.git")
        self.run_in(self.folder, "git", "clone", "--quiet", "bare.git", "clone")
        clone = self.folder / "clone"
        line = ["sh", "Fixtures/ci/shell/check-drop.sh", "Rules/tianning-2022", "2022-11-10"]
        said = self.run_in(clone, *line, "Fixtures/drops/tianning-2022", status=1)
        self.assertIn("check-drop: something fails", said)
        self.assertTrue((clone / "report.json").stat().st_size)
        said = self.run_in(clone, *line, "Fixtures/drops/tianning-2023", status=2)
        self.assertIn("could not do its job (exit status 2)", said)


if __name__ == "__main__":
    unittest.main()
