"""The texts that go with the program: licences of others, the manual page, completion for shells."""

import json
import re
import textwrap

from .parts import debian_packages, swift_packages

SHELLS = {
    "bash": "usr/share/bash-completion/completions/baken",
    "zsh": "usr/share/zsh/vendor-completions/_baken",
    "fish": "usr/share/fish/vendor_completions.d/baken.fish",
}


def licences(release, paths):
    """The texts of the licences of all that a package bundles, by file name."""
    parts = [*swift_packages(release), *debian_packages(tuple(paths))]
    return {f"{part.name}.txt": part.text for part in parts}


def completions(release):
    """The scripts for shells, by the places where Debian has them."""
    return {path: release.says("--generate-completion-script", shell) for shell, path in SHELLS.items()}


def manual(release):
    """The manual page, in the form of man(7), from the declarations of the commands."""
    root = json.loads(release.says("--experimental-dump-help"))["command"]
    commands = list(all_commands(root, []))
    day = re.search(r"\d{4}-\d\d-\d\d", release.says("--version") + " 1970-01-01")[0]
    page = [f'.TH BAKEN 1 "{day}" "Baken {release.version}" "User Commands"', ".SH NAME"]
    page += [f"baken \\- {escaped(root['abstract'][0].lower() + root['abstract'][1:].rstrip('.'))}"]
    page += [".SH SYNOPSIS"]
    for words, command in commands:
        if command.get("subcommands") is None:
            page += [f".B baken {escaped(' '.join(words))}", *synopsis(command), ".br"]
    page += [".SH DESCRIPTION", *text(root.get("discussion", ""))]
    page += [".SH COMMANDS"]
    for words, command in commands:
        page += [f".SS baken {escaped(' '.join(words))}", escaped(command["abstract"])]
        page += text(command.get("discussion", ""))
        for argument in shown(command):
            page += [".TP", heading(argument), escaped(" ".join(filter(None, (argument.get("abstract"), default(argument)))) or "See above.")]
    page += [".SH ENVIRONMENT", *environment(), ".SH SEE ALSO", "The handbook, at"]
    page += ["/usr/share/doc/baken/", "and in the source code."]
    return "\n".join(page) + "\n"


def environment():
    rows = [
        ("BAKEN_LANGUAGE", "The language of messages, nl or en."),
        ("BAKEN_PAGEFIND", "The program Pagefind, which makes the index for searching."),
        ("SOURCE_DATE_EPOCH", "The moment of the build in seconds since 1970, unless --now gives one."),
    ]
    return [line for name, words in rows for line in (".TP", f".B {name}", escaped(words))]


def all_commands(command, words):
    for child in command.get("subcommands", []):
        if child["commandName"] == "help" or not child.get("shouldDisplay", True):
            continue
        own = [*words, child["commandName"]]
        yield own, child
        yield from all_commands(child, own)


def shown(command):
    """The arguments without those that every command has."""
    hidden = {"help", "version"}
    return [one for one in command.get("arguments", []) if one["shouldDisplay"] and not hidden & {name["name"] for name in one.get("names", [])}]


def names(argument):
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    return [dashes[name["kind"]] + name["name"] for name in argument.get("names", [])]


def synopsis(command):
    parts = []
    for argument in shown(command):
        if argument["kind"] == "positional":
            part = f"<{argument['valueName']}>" + ("..." if argument["isRepeating"] else "")
        else:
            part = names(argument)[-1] + (f" <{argument['valueName']}>" if argument["kind"] == "option" else "")
        parts.append(f"[{part}]" if argument["isOptional"] else part)
    return [escaped(" ".join(parts))] if parts else []


def heading(argument):
    value = "" if argument["kind"] == "flag" else f" \\fI{escaped(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value.strip()
    return "\\fB" + escaped(", ".join(names(argument))) + "\\fR" + value


def default(argument):
    value = argument.get("defaultValue")
    return f"(default: {value})" if value and argument["kind"] != "flag" else None


def text(discussion):
    """Paragraphs as they are, and lines that are indented, which are examples, line by line."""
    lines = []
    for block in re.split(r"\n\n+", textwrap.dedent(discussion).strip()):
        if not block:
            continue
        if block.startswith("  "):
            lines += [".PP", ".nf", ".RS 2", *map(escaped, textwrap.dedent(block).split("\n")), ".RE", ".fi"]
        else:
            lines += [".PP", escaped(" ".join(block.split("\n")))]
    return lines


def escaped(words):
    words = words.replace("\\", "\\e").replace("-", "\\-")
    for sign, name in {"“": "\\(lq", "”": "\\(rq", "’": "\\(cq", "‘": "\\(oq", "…": "...", "→": "\\(->"}.items():
        words = words.replace(sign, name)
    # A line that begins like a request would be taken for one.
    return re.sub(r"^([.'])", r"\\&\1", words, flags=re.M)
