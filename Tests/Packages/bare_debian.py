"""A Debian with nothing but its base, in a folder: what somebody has who installs a package of Baken."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = "/home/webmaster"
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
# Its own mounts and its own processes, which end with it; the network is that of this machine, on which the tests ask its servers.
INSIDE = """
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$0" "$@"
"""


class BareDebian:
    """A copy of the base, with a user who is not root and the packages in /packages."""

    def __init__(self, name, packages):
        base = ROOT / ".build/bare/base"
        if not (base / "etc/debian_version").exists():
            self.make(base)
        self.folder = ROOT / f".build/bare/{name}"
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run(["cp", "--archive", "--reflink=auto", base, self.folder], check=True)
        shutil.copytree(packages, self.folder / "packages")
        self.run("useradd --create-home webmaster")

    @staticmethod
    def make(base):
        release = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line)["VERSION_CODENAME"]
        made = base.with_name("base.new")
        shutil.rmtree(made, ignore_errors=True)
        base.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["/usr/sbin/debootstrap", "--variant=minbase", release, made], check=True, stdout=subprocess.DEVNULL)
        shutil.copyfile("/etc/resolv.conf", made / "etc/resolv.conf")
        made.rename(base)

    def command(self, script, user="root"):
        inner = ["/bin/bash", "-c", script] if user == "root" else ["/usr/sbin/runuser", "-u", user, "--", "/bin/bash", "-c", f"cd {HOME}; {script}"]
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", INSIDE, str(self.folder), *inner]

    def environment(self):
        # Nothing of this machine's settings, such as those of pip, but the way to the network.
        passed = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return {**passed, "PIP_CERT": str(CERTIFICATES), "PATH": f"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:{HOME}/.local/bin", "LANG": "C.UTF-8"}

    def run(self, script, user="root"):
        """Runs a script, and returns all that it prints."""
        done = subprocess.run(
            self.command(script, user), env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}"
        return done.stdout

    def install(self, *names):
        self.run(f"apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends {' '.join(names)}")
        # Where a machine has certificates of its own for its way to the network, the Debian in it needs them.
        if (self.folder / "etc/ssl/certs").is_dir() and CERTIFICATES.exists():
            shutil.copyfile(CERTIFICATES, self.folder / CERTIFICATES.relative_to("/"))

    @contextlib.contextmanager
    def running(self, script, user="webmaster"):
        """A program that runs until the block ends; gives the function that returns what it has printed."""
        log = self.folder / "tmp/running.log"
        with log.open("wb") as file:
            process = subprocess.Popen(
                self.command(script, user), env=self.environment(), stdout=file, stderr=subprocess.STDOUT, start_new_session=True
            )
        try:
            yield log.read_text
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def within(seconds, ask):
    """What `ask` returns as soon as that is something."""
    end = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < end, "nothing came"
        time.sleep(0.1)
    return answer


def fetched(address):
    """The page at an address, or nothing while nobody answers there."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.read().decode()
    except (urllib.error.HTTPError, ConnectionError, urllib.error.URLError):
        return ""
