"""The built command, for the tests beside it."""

import functools
import os
import pathlib
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def command():
    """The release build where it is no older than the sources, else the debug build."""
    newest = max(path.stat().st_mtime for path in (ROOT / "Sources").rglob("*") if path.is_file())
    release, debug = (ROOT / ".build" / name / "plumbline" for name in ("release", "debug"))
    if os.access(release, os.X_OK) and release.stat().st_mtime >= newest:
        return release
    if os.access(debug, os.X_OK):
        return debug
    raise unittest.SkipTest("plumbline is not built")


@functools.cache
def outcome(*arguments, folder=ROOT):
    """What a run printed, and how it ended; nothing of the caller's locale gets in."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return subprocess.run(
        [command(), *arguments], cwd=folder, env=kept | {"LC_ALL": "C.UTF-8"}, capture_output=True, encoding="utf-8")


def run(*arguments, folder=ROOT):
    """What a run that did its job printed to standard output."""
    done = outcome(*arguments, folder=folder)
    if done.returncode not in (0, 1):
        raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout
