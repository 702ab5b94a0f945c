"""The handbook says what the program does: its tables are those of the declarations, and its examples can be typed."""

import functools
import json
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

import core_yaml
from schemas import PROGRAM, ROOT, component_names, faults, kinds

HANDBOOK = ROOT / "docs/handbook"
PAGES = HANDBOOK / "pages"
GENERATED = PAGES / "naslag"
# It is compiled beside the program.
TABLES = Path(PROGRAM).parent / "HandbookTables"
WRITTEN = sorted(path for path in PAGES.rglob("*.md") if GENERATED not in path.parents)
# The kinds of file whose front matter these pages show; all others show that of pages.
KIND_SHOWN = {"workshops": "events", "experts": "experts", "campagnes": "campaigns", "nieuws": "news"}


def name(path):
    return str(path.relative_to(PAGES))


def blocks(path, language):
    """The code in a language on a page, with how many backticks are around it."""
    pattern = rf"^(?P<fence>```+){language}\n(?P<code>.*?)^(?P=fence)$"
    return [match["code"] for match in re.finditer(pattern, path.read_text(encoding="utf-8"), flags=re.S | re.M)]


def files(folder):
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_tables_are_those_that_the_declarations_give(tmp_path):
    made = subprocess.run([TABLES, tmp_path], capture_output=True, text=True, check=False)
    assert made.returncode == 0, f"A declaration has no words:\n{made.stderr}"
    there, wanted = files(GENERATED), files(tmp_path)
    assert sorted(there) == sorted(wanted), "Run script/handbook."
    assert [path for path in wanted if there[path] != wanted[path]] == [], "Run script/handbook."


def test_a_strict_check_finds_nothing():
    moment = os.environ.get("BAKEN_NOW")
    command = [PROGRAM, "check", "--site", "docs/handbook", "--strict", *(["--now", moment] if moment else [])]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_page_is_in_both_languages():
    paths = {path for path in PAGES.rglob("*.md")}
    alone = [path for path in paths if path.with_suffix("").suffix != ".en" and path.with_suffix(".en.md") not in paths]
    assert sorted(map(name, alone)) == []


def test_every_kind_of_file_and_component_is_described():
    components = (GENERATED / "onderdelen.md").read_text(encoding="utf-8")
    for kind in kinds():
        if kind.startswith("components."):
            assert f"{{#{kind.removeprefix('components.')}}}" in components, kind
        else:
            assert (GENERATED / f"bestanden/{kind}.md").is_file(), kind


@functools.cache
def declared_commands():
    """Each command by its words, with the options that it takes."""
    dumped = subprocess.run([PROGRAM, "--experimental-dump-help"], capture_output=True, text=True, check=True)
    found = {}

    def walk(command, words):
        options = {f"--{each['name']}" for argument in command.get("arguments", []) for each in argument.get("names", []) if each["kind"] == "long"}
        found[words] = options | {"--help", "--version", "--generate-completion-script"}
        for inner in command.get("subcommands", []):
            walk(inner, (*words, inner["commandName"]))

    walk(json.loads(dumped.stdout)["command"], ())
    return found


def typed_commands(path):
    """The lines on a page that begin with the program's name, and what is shown of it between the words of a sentence."""
    lines = [line for code in blocks(path, "console") for line in re.split(r"&&|\||\n", code)]
    lines += re.findall(r"`((?:[./a-z]*/)?baken [^`]*)`", path.read_text(encoding="utf-8"))
    for line in lines:
        words = shlex.split(re.sub(r"[<>].*", "", line))
        if words and words[0].split("/")[-1] == "baken" and not any(word.isupper() and word.isalpha() for word in words[1:2]):
            yield line.strip(), words[1:]


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_every_command_that_a_page_shows_can_be_typed(path):
    commands = declared_commands()
    for line, words in typed_commands(path):
        command = ()
        while words and (*command, words[0]) in commands:
            command = (*command, words.pop(0))
        assert command or words[0].startswith("--"), f"there is no such command: {line}"
        options = {word.split("=")[0] for word in words if word.startswith("--")}
        assert options <= commands[command], f"{line}: {options - commands[command]}"


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_every_example_has_keys_that_exist(path):
    kind = KIND_SHOWN.get(path.name.split(".")[0], "pages")
    for code in blocks(path, "yaml") + blocks(path, "markdown"):
        if code.startswith("---\n"):
            assert faults(core_yaml.front_matter(code), kind) == [], code
    for code in blocks(path, "markdown"):
        for component, value in core_yaml.components(code, component_names()):
            assert faults(value, f"components.{component}") == [], code
