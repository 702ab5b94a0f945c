"""The files for GitHub and GitLab: that they are valid, and that they give nobody more than is needed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTION = ROOT / "action.yml"
COMPONENT = ROOT / "templates/site.yml"
FILES = [*((path, "github-workflows") for path in WORKFLOWS), (ACTION, "github-actions"), (ROOT / ".gitlab-ci.yml", "gitlab-ci")]


def said(*command):
    done = subprocess.run([str(part) for part in command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return "" if done.returncode == 0 else done.stdout


@pytest.mark.parametrize(("path", "schema"), FILES, ids=lambda value: getattr(value, "name", value))
def test_a_file_is_as_its_schema_says(path, schema):
    assert said(Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", path) == ""


def test_the_component_of_gitlab_is_as_its_schema_says(tmp_path):
    """Its head declares the inputs, in a document of its own; what follows is a file of GitLab CI."""
    head, jobs = COMPONENT.read_text(encoding="utf-8").split("\n---\n")
    inputs = yaml.safe_load(head)["spec"]["inputs"]
    assert set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", jobs)) == set(inputs)
    # Inputs become variables, so that none is part of a script.
    assert "$[[" not in str(yaml.safe_load(jobs)["pages"]["script"])
    (tmp_path / "jobs.yml").write_text(jobs, encoding="utf-8")
    assert said(Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", "vendor.gitlab-ci", tmp_path / "jobs.yml") == ""


def test_zizmor_finds_nothing():
    assert said(Path(sys.executable).with_name("zizmor"), "--offline", "--no-progress", *WORKFLOWS, ACTION) == ""


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_every_action_of_others_is_a_commit(path):
    used = re.findall(r"^\s*(?:- )?uses: (\S+)(.*)$", path.read_text(encoding="utf-8"), flags=re.M)
    for name, note in used:
        assert name == "./" or re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) and re.fullmatch(r" # v\d+\.\d+\.\d+", note), name


def test_the_same_action_is_the_same_commit_everywhere():
    commits = {}
    for path in [*WORKFLOWS, ACTION]:
        for name, commit in re.findall(r"uses: ([\w-]+/[\w-]+)@(\w+)", path.read_text(encoding="utf-8")):
            commits.setdefault(name, set()).add(commit)
    assert {name: found for name, found in commits.items() if len(found) > 1} == {}


def test_the_action_installs_this_version():
    number = re.search(r'static let number = "(.*)"', (ROOT / "Sources/ProgramFiles/ProgramVersion.swift").read_text())[1]
    assert f"default: {number}\n" in ACTION.read_text()
    # The index for searching is made by the version that script/build installs.
    pagefind = re.search(r"^pagefind-bin==(\S+)$", (ROOT / "script/lib/pagefind.txt").read_text(), flags=re.M)[1]
    assert f"pagefind-bin=={pagefind};" in (ROOT / "script/lib/packages/wheel.py").read_text()
    assert f"pagefind-bin=={pagefind}\n" in COMPONENT.read_text()
