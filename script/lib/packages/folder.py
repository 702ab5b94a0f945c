"""A folder with the program that runs wherever it is unpacked, with the libraries and the typefaces that it uses."""

import re
import shutil
import subprocess
from pathlib import Path

from .documents import licences
from .release import FILES, output, write

# The GNU C library, which every system has, and which must be the one that its loader belongs to.
SYSTEM = re.compile(r"^(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|mvec|nsl|nss_.*))\.so")
# The typefaces of cards and posters (Sources/Drawing/Text/Typeface.swift).
TYPEFACES = [
    "inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf", "urw-base35/P052-Bold.otf",
]  # fmt: skip
FONTS = Path("/usr/share/fonts/opentype")


def libraries(program):
    """The libraries that the program is linked with, and those that they are, by the names under which they are looked for."""
    found = {}
    for line in output("ldd", program).splitlines():
        name, arrow, path = line.strip().partition(" => ")
        if not arrow or SYSTEM.match(name):
            continue
        path = path.split(" (")[0]
        if path == "not found":
            raise SystemExit(f"the library {name} is missing on this machine")
        found[name] = Path(path)
    return dict(sorted(found.items()))


def make(release, folder):
    """Fills the folder. The program looks for libraries in `lib/` beside it, whatever the system has."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "lib").mkdir(parents=True)
    shutil.copyfile(release.program, folder / "baken")
    (folder / "baken").chmod(0o755)
    used = libraries(release.program)
    for name, path in used.items():
        shutil.copyfile(path, folder / "lib" / name)
        subprocess.run(["patchelf", "--set-rpath", "$ORIGIN", folder / "lib" / name], check=True)
    subprocess.run(["patchelf", "--set-rpath", "$ORIGIN/lib", folder / "baken"], check=True)
    for name in TYPEFACES:
        write(folder / "fonts" / Path(name).name, (FONTS / name).read_bytes())
    write(folder / "fonts/fonts.conf", (FILES / "fonts.conf").read_bytes())
    write(folder / "LICENSE", (release.root / "LICENSE").read_bytes())
    write(folder / "NOTICE", (release.root / "NOTICE").read_bytes())
    for name, text in licences(release, [*used.values(), *(FONTS / name for name in TYPEFACES)]).items():
        write(folder / "licences" / name, text)
