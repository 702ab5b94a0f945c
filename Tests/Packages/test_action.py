"""The steps of action.yml, run as GitHub runs them, with the packages of dist/ in place of a release."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = Path(os.environ["BAKEN_PACKAGES"]) if "BAKEN_PACKAGES" in os.environ else None
pytestmark = pytest.mark.skipif(not PACKAGES, reason="script/package --try makes the packages, and runs this")

ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
# The program of GitHub, as far as the action calls it: gh release download vVERSION --repo R --pattern P --pattern SHA256SUMS --clobber
GH = """#!/bin/bash
[[ "$*" == "release download v"*" --repo an-owner/baken --pattern *.whl --pattern SHA256SUMS --clobber" ]] || { echo "gh: $*"; exit 1; }
cp "$PACKAGES"/*.whl "$PACKAGES"/SHA256SUMS .
"""


class Runner:
    """A runner of GitHub with a site in its working folder."""

    def __init__(self, folder):
        self.folder = folder
        self.temporary = folder / "temporary"
        self.site = folder / "site"
        shutil.copytree(ROOT / "Sources/Commands/Resources/Starter/en", self.site)
        programs = folder / "programs"
        programs.mkdir()
        (programs / "gh").write_text(GH)
        (programs / "gh").chmod(0o755)
        # Without the settings of this machine, but for the way to the network.
        self.environment = {
            **{name: value for name, value in os.environ.items() if name.lower().endswith("_proxy") or name.startswith("PIP_")},
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder), "PACKAGES": str(PACKAGES), "LC_ALL": "C.UTF-8",
        }  # fmt: skip

    def run(self, name, **inputs):
        """Runs a step of the action, with what it gets by inputs, and returns exit code and what it said."""
        step = next(step for step in ACTION["runs"]["steps"] if step["name"] == name)
        values = {f"inputs.{key}": str(value["default"]) for key, value in ACTION["inputs"].items()} | {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        values |= {"runner.temp": str(self.temporary), "github.token": "secret", "github.action_repository || github.repository": "an-owner/baken"}
        given = {key: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], value) for key, value in step["env"].items()}
        assert "${{" not in step["run"], "a value in a script could be a script itself"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.site, env={**self.environment, **given},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        return done.returncode, done.stdout


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    runner = Runner(tmp_path_factory.mktemp("runner"))
    code, said = runner.run("Install Baken")
    assert code == 0 and re.search(r"^\d+\.\d+\.\d+ \(", said, flags=re.M), said
    return runner


def test_the_site_is_built_for_the_address(runner):
    code, said = runner.run("Build the site", base_url="https://an-owner.github.example/site")
    assert code == 0, said
    assert 'href="https://an-owner.github.example/site/"' in (runner.site / "public/index.html").read_text()


def test_a_search_is_there_when_the_site_asks_for_it(runner):
    settings = runner.site / "content/site.yml"
    before = settings.read_text()
    settings.write_text(before + "\nsearch: true\n")
    (runner.site / "content/pages/a-z.md").write_text("---\ntitle: A to Z\nlayout: a-z\n---\n")
    try:
        code, said = runner.run("Build the site", output="searched")
        assert code == 0, said
        assert list((runner.site / "searched").rglob("*.pagefind")) or list((runner.site / "searched").rglob("pagefind*")), said
    finally:
        settings.write_text(before)
        (runner.site / "content/pages/a-z.md").unlink()


def test_a_fault_stands_beside_its_line_and_fails(runner):
    page = runner.site / "content/pages/fault.md"
    page.write_text("---\ntitle: A page\ntitel: Twice\n---\n")
    try:
        code, said = runner.run("Build the site")
        assert code == 1 and "::error file=content/pages/fault.md,line=3" in said
    finally:
        page.unlink()


def test_warnings_stop_a_strict_build_only(runner):
    """The addresses of a new site are still to be replaced, which is a warning."""
    assert runner.run("Build the site", output="strict", strict="true")[0] == 1
    assert runner.run("Build the site", output="strict")[0] == 0


def test_a_package_that_did_not_arrive_whole_is_not_installed(runner, tmp_path):
    broken = tmp_path / "packages"
    shutil.copytree(PACKAGES, broken)
    wheel = next(broken.glob("*.whl"))
    wheel.write_bytes(wheel.read_bytes()[:-1])
    other = Runner(tmp_path)
    other.environment["PACKAGES"] = str(broken)
    code, said = other.run("Install Baken")
    assert code != 0 and "FAILED" in said
    assert not (other.temporary / "baken/environment").exists()
