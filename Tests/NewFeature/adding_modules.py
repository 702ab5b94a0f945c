"""Compiles the changed modules of a copy of the package, and links them with what script/test has compiled of the others: that
takes a minute, and a build of the whole a quarter of an hour."""

import json
import re
import shutil
import subprocess

# What is left out of the settings: with a value, and without.
SETTINGS_OF_OUTPUT = {"-emit-module-path", "-output-file-map", "-emit-objc-header-path", "-module-name", "-num-threads"}
KINDS_OF_OUTPUT = {"-emit-module", "-emit-objc-header", "-emit-dependencies", "-serialize-diagnostics", "-parseable-output", "-O", "-g", "-c"}


class Build:
    """A finished build of the package, as the manifest of Swift's package manager describes it."""

    def __init__(self, folder):
        self.products = folder / "release"
        manifest = (folder / "release.yaml").read_text(encoding="utf-8")
        self.commands = {
            name: json.loads(arguments)
            for name, arguments in re.findall(r'^  "C\.(\w+)-[^"]*-release\.(?:module|exe)":\n(?:    (?!args).*\n)*    args: (.*)$', manifest, re.M)
        }
        self.linking = json.loads(re.search(r'^  "C\.baken-[^"]*-release\.exe":\n(?:    (?!args).*\n)*    args: (.*)$', manifest, re.M)[1])

    def settings(self, module):
        """How a module is compiled, without what names its files."""
        arguments = iter(self.commands[module][1:])
        for argument in arguments:
            if argument == "-Xcc":
                yield from (argument, next(arguments))
            elif argument in SETTINGS_OF_OUTPUT:
                next(arguments)
            elif argument not in KINDS_OF_OUTPUT and not argument.startswith(("@", "-j")):
                yield argument


def run_checked(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout + done.stderr


def compile_module(build, name, sources, output, like=None):
    """Compiles all of a module's sources, with the settings of the module that it is like. Returns what the compiler says."""
    files = sorted(sources.rglob("*.swift"))
    return run_checked(
        "swiftc", "-module-name", name, "-emit-module", "-emit-module-path", output / f"{name}.swiftmodule", "-I", output, *build.settings(like or name),
        "-Onone", "-c", "-o", output / f"{name}.o", *files,
    )  # fmt: skip


def link(build, modules, output):
    """Links the program, with the new objects of `modules` in place of those of the build."""
    objects = (build.products / "baken.product/Objects.LinkFileList").read_text(encoding="utf-8").splitlines()
    old = tuple(f"/{module}.build/" for module in modules)
    kept = [path for path in objects if not any(part in path for part in old)]
    (output / "objects").write_text("\n".join(kept + [str(output / f"{module}.o") for module in modules]) + "\n", encoding="utf-8")
    arguments = [f"@{output / 'objects'}" if argument.startswith("@") else argument for argument in build.linking]
    arguments[arguments.index("-o") + 1] = output / "baken"
    run_checked(*arguments)
    for resources in build.products.glob("Baken_*.resources"):
        shutil.copytree(resources, output / resources.name, dirs_exist_ok=True)
    return output / "baken"
