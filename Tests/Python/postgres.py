"""A PostgreSQL of our own on loopback, for the tests beside it: a temporary cluster that ends with them."""

import glob
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import unittest

PASSWORD = "opensesame"


def programs():
    """The folder of initdb and pg_ctl: the newest of Debian's, else the one on PATH."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
    path = found[-1] if found else shutil.which("initdb")
    if not path or not shutil.which("psql"):
        raise unittest.SkipTest("PostgreSQL's server or psql is not installed")
    return pathlib.Path(path).parent


class Cluster:
    """A running server with one user, `plumb`, who may do everything, and one database, `plan`."""

    def __init__(self):
        binaries = programs()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="plumbline-postgres-"))
        # initdb refuses to work as root.
        self.prefix = []
        if os.geteuid() == 0:
            try:
                pwd.getpwnam("postgres")
            except KeyError:
                raise unittest.SkipTest("as root the tests need a user postgres to run the server as") from None
            shutil.chown(self.folder, "postgres", "postgres")
            self.prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.data = self.folder / "data"
        secret = self.folder / "secret"
        secret.write_text(PASSWORD, encoding="utf-8")
        secret.chmod(0o644)
        self.server([binaries / "initdb", "-D", self.data, "-U", "plumb", "--pwfile", secret, "-A", "scram-sha-256",
                     "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
        self.control = binaries / "pg_ctl"
        self.start()
        self.passwords = self.folder / "pgpass"
        self.passwords.write_text(f"127.0.0.1:{self.port}:*:*:{PASSWORD}\n", encoding="utf-8")
        self.passwords.chmod(0o600)
        self.psql("CREATE DATABASE plan", database="postgres")

    def server(self, line):
        done = subprocess.run([*self.prefix, *map(str, line)], cwd="/", capture_output=True, encoding="utf-8", timeout=300)
        if done.returncode:
            raise AssertionError(f"{line}: {done.stdout}{done.stderr}")

    def start(self):
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self.server([self.control, "start", "-w", "-D", self.data, "-l", self.folder / "log", "-o", options])

    def stop(self, mode="immediate"):
        self.server([self.control, "stop", "-w", "-D", self.data, "-m", mode])

    def remove(self):
        subprocess.run([*self.prefix, str(self.control), "stop", "-D", str(self.data), "-m", "immediate"],
                       cwd="/", capture_output=True, timeout=300, check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def environment(self):
        return {"PGPASSFILE": str(self.passwords)}

    def url(self, rest, user="plumb", database="plan"):
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}?{rest}"

    def psql(self, statement, database="plan", user="plumb", input=None, status=0):
        """What psql printed, tuples alone."""
        done = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", user,
             "-d", database, "-c", statement],
            input=input, capture_output=True, encoding="utf-8", timeout=300,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"} | self.environment)
        if done.returncode != status:
            raise AssertionError(f"{statement[:200]}: {done.stderr}")
        return done.stdout
