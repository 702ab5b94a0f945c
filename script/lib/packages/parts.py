"""What others made and the packages bundle: Swift packages in the program, libraries and typefaces of Debian beside it."""

import json
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .release import output


# Of the packages whose copyright file is prose (it is bundled as it is): what it says, in the names of SPDX.
PROSE = {
    "libcairo2": "LGPL-2.1-only OR MPL-1.1",
    "libfontconfig1": "HPND-sell-variant",
    "libgcc-s1": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libhunspell-1.7-0": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "libpixman-1-0": "MIT",
    "libqpdf29": "Apache-2.0",
    "libselinux1": "public domain",
    "libstdc++6": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libtasn1-6": "LGPL-2.1-or-later",
    **dict.fromkeys(("libx11-6", "libxau6", "libxcb-render0", "libxcb-shm0", "libxcb1", "libxdmcp6", "libxext6"), "MIT AND X11"),
    "libxrender1": "HPND-sell-variant",
}


@dataclass(frozen=True)
class Part:
    name: str
    version: str
    # A package URL, which says where it is from (github.com/package-url/purl-spec).
    purl: str
    # As SPDX names licences where it does; otherwise as the copyright file of Debian names them.
    licences: tuple[str, ...]
    # The text of the licence with the names of the holders.
    text: str


@cache
def swift_packages(release):
    """The packages of which anything is linked into the program, and Swift itself, whose libraries are."""
    scratch = release.work
    state = json.loads((scratch / "workspace-state.json").read_text())
    listed = (release.products / "baken.product/Objects.LinkFileList").read_text()
    modules = set(re.findall(r"/([^/]+)\.build/", listed))
    own = {path.name for path in [*(release.root / "Sources").iterdir(), *(release.root / "Sources/Features").iterdir()]}
    found = {}
    for entry in state["object"]["dependencies"]:
        folder = scratch / "checkouts" / entry["subpath"]
        manifest = (folder / "Package.swift").read_text()
        linked = {
            module for module in modules - own
            if (folder / "Sources" / module).is_dir() or re.search(rf'arget\(\s*name: "{module}"', manifest)
        }  # fmt: skip
        if linked:
            modules -= linked
            found[entry["subpath"]] = swift_package(entry, folder)
    if modules - own:
        raise SystemExit(f"no package has the modules {sorted(modules - own)}, which the program is linked with")
    return [*(found[name] for name in sorted(found)), swift()]


def swift_package(entry, folder):
    location = entry["packageRef"]["location"].removesuffix(".git").removeprefix("https://")
    version = entry["state"]["checkoutState"]["version"]
    texts = [path.read_text() for name in ("LICENSE.txt", "LICENSE", "NOTICE.txt") if (path := folder / name).exists()]
    licence = "Apache-2.0" if "Apache License" in texts[0] else "MIT" if "Permission is hereby granted, free of charge" in texts[0] else None
    if not licence:
        raise SystemExit(f"the licence of {location} is neither Apache 2.0 nor MIT: look at it, and name it in {__file__}")
    return Part(location.rpartition("/")[2], version, f"pkg:swift/{location}@{version}", (licence,), "\n\n".join(texts))


def swift():
    """The standard library, Foundation and Dispatch, which are linked statically, with the ICU that Foundation contains."""
    home = Path(output("swift", "--version", stderr=subprocess.DEVNULL) and output("which", "swift").strip()).resolve().parents[2]
    version = re.search(r"Swift version ([\d.]+)", output("swift", "--version", stderr=subprocess.DEVNULL))[1]
    text = (home / "usr/share/swift/LICENSE.txt").read_text()
    return Part("swift", version, f"pkg:swift/github.com/swiftlang/swift@{version}", ("Apache-2.0 WITH Swift-exception", "Unicode-3.0"), text)


@cache
def debian_packages(paths):
    """The packages of Debian that files are from."""
    found = {}
    for path in paths:
        package = package_of(path)
        if package in found:
            continue
        version, source = output("dpkg-query", "--show", "--showformat=${Version}\n${source:Package}", package).split("\n")
        text = Path(f"/usr/share/doc/{package.partition(':')[0]}/copyright").read_text()
        name = package.partition(":")[0]
        names = set(re.findall(r"^License: *(\S.*?) *$", text, flags=re.M)) or {PROSE[name]}
        purl = f"pkg:deb/debian/{name}@{version}?upstream={source}"
        found[package] = Part(name, version, purl, tuple(sorted(names)), text)
    return sorted(found.values(), key=lambda part: part.name)


def package_of(path):
    """/lib is a link to /usr/lib, and packages list their files under either."""
    for candidate in (path, path.resolve(), Path("/usr") / str(path).lstrip("/"), Path(str(path.resolve()).replace("/usr/lib", "/lib", 1))):
        asked = subprocess.run(["dpkg-query", "--search", candidate], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if asked.returncode == 0:
            return asked.stdout.split(": ")[0]
    raise SystemExit(f"no package of Debian has the file {path}")
