"""The schemas that the program prints, and the validator of others that judges files by them."""

import functools
import json
import os
import subprocess
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BAKEN_PROGRAM") or ROOT / ".build" / "debug" / "baken"


def run(*arguments, folder=ROOT):
    return subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@functools.cache
def schema(*arguments):
    """What `baken schema` prints."""
    printed = run("schema", *arguments)
    assert printed.returncode == 0, printed.stderr
    return json.loads(printed.stdout)


@functools.cache
def validator(kind, is_translation=False):
    found = schema(kind, *(["--translation"] if is_translation else []))
    return Draft202012Validator(found, format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(value, kind, is_translation=False):
    """What is wrong with a value, each with its place."""
    return [f"{error.json_path}: {error.message}" for error in validator(kind, is_translation).iter_errors(value)]


def kinds():
    """The built-in kinds of files: a site may declare others."""
    return list(schema("--site", "none")["$defs"])


def component_names():
    return {kind.removeprefix("components.") for kind in kinds() if kind.startswith("components.")}


def kind_of(path):
    """The kind of a file by its path in the site folder, and whether it is a translation; None for what has no schema."""
    parts = path.parts
    is_translation = path.name.count(".") > 1
    if len(parts) == 1:
        name = path.name.split(".")[0]
        return (name, is_translation) if path.suffix == ".yml" else None
    if parts[0] in {"self-checks", "types"}:
        return (parts[0], is_translation)
    if path.suffix != ".md" or parts[0] not in {"pages", "news", "experts", "events", "campaigns"}:
        return None
    is_section = parts[0] == "pages" and path.name.split(".")[0] == "index"
    return ("sections" if is_section else parts[0], is_translation)
