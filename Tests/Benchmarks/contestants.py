"""The programs that are compared. Each makes a whole site from nothing: what it made or kept before is removed first."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from corpus import NEWS
from measure import Failed, measure
from storage import contents

NOW = "2026-11-23T12:00:00+01:00"


class Contestant:
    """A program, the folder it writes and the environment it runs in."""

    name = ""

    def __init__(self, program, folder):
        self.program, self.folder = Path(program).resolve(), folder
        self.output = folder / f"{self.name}-output"
        # Nothing of the caller's settings: what is not said here has its default.
        self.environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "LANG": "C.UTF-8"}

    def build(self):
        """One cold build, measured."""
        self.forget()
        return measure([self.program, *self.arguments()], environment=self.environment)

    def forget(self):
        shutil.rmtree(self.output, ignore_errors=True)

    def arguments(self):
        raise NotImplementedError

    def files(self):
        return contents(self.output)


class Baken(Contestant):
    name = "baken"

    def arguments(self):
        return ["build", "--site", self.folder / "baken", "--output", self.output, "--now", NOW, "--quiet"]

    def version(self):
        return text_of([self.program, "--version"]).strip()


class Hugo(Contestant):
    name = "hugo"

    def __init__(self, program, folder):
        super().__init__(program, folder)
        self.cache = folder / "hugo-cache"

    def arguments(self):
        return [
            "build", "--source", self.folder / "hugo", "--destination", self.output, "--cacheDir", self.cache,
            "--clock", NOW, "--noBuildLock",  # without --quiet, which hides errors too
        ]  # fmt: skip

    def forget(self):
        super().forget()
        shutil.rmtree(self.cache, ignore_errors=True)
        shutil.rmtree(self.folder / "hugo/resources", ignore_errors=True)

    def version(self):
        found = re.search(r"\d+\.\d+\.\d+", text_of([self.program, "version"]))
        return found[0] if found else "unknown"


class Floor(Contestant):
    """libcmark-gfm alone, and the reading and writing of the bytes that Baken reads and writes."""

    name = "floor"

    def __init__(self, program, folder):
        super().__init__(program, folder)
        self.list = folder / "floor.tsv"

    def follow(self, baken, pages):
        """Takes over what Baken has written, and which file of it comes from which Markdown. Every page must be among them."""
        site = self.folder / "baken"
        lines, found = [], 0
        for path, size in sorted(baken.files().items()):
            source = site / markdown_of(path)
            has_source = source.is_file()
            found += has_source
            lines.append(f"{size}\t{self.output / path}\t{source if has_source else ''}\n")
        if found != pages:
            raise Failed(f"the floor finds the output of {found} of the {pages} Markdown files")
        self.list.write_text("".join(lines))

    def build(self):
        self.forget()
        threads = str(len(os.sched_getaffinity(0)))
        return measure([self.program, threads], stdin=self.list, environment=self.environment)


def markdown_of(path):
    """The Markdown file that a page of Baken's site is made of, if it is made of one."""
    address, _, name = path.rpartition("/")
    if name != "index.html":
        return "none"
    if address.startswith(f"{NEWS}/"):
        return f"news/{address.removeprefix(NEWS + '/')}.md"
    is_section = address.count("/") == 0 or address.rpartition("/")[2].startswith("hoofdstuk-")
    return "pages/" + (f"{address}/index.md".lstrip("/") if is_section else f"{address}.md")


def text_of(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
