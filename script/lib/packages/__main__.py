"""python -m packages inside ROOT COMMIT DAY > FILE.S, and python -m packages make ROOT PROGRAM PRODUCTS WORK TARGET"""

import hashlib
import shutil
import sys
from pathlib import Path

from . import archives, bill, debian, documents, folder, inside, wheel
from .folder import FONTS, TYPEFACES
from .release import FILES, Release, write


def main(what, *arguments):
    if what == "inside":
        root, commit, day = arguments
        sys.stdout.write(inside.assembly(inside.names(Path(root)), commit, day))
    elif what == "make":
        root, program, products, work, target = map(Path, arguments)
        make(Release(root=root, program=program, products=products, work=work, target=target))
    else:
        raise SystemExit(__doc__)


def make(release):
    shutil.rmtree(release.target, ignore_errors=True)
    release.target.mkdir(parents=True)
    portable = release.work / "portable"
    folder.make(release, portable)
    paths = [*folder.libraries(release.program).values(), *(FONTS / name for name in TYPEFACES)]
    bill_text = bill.make(release, paths)
    write(release.target / f"baken-{release.version}.cdx.json", bill_text)
    wheel.make(release, portable, bill_text)
    debian.make(release)
    # What the wheel has no place for.
    write(portable / "share/man/man1/baken.1", documents.manual(release))
    for path, script in documents.completions(release).items():
        write(portable / path.removeprefix("usr/"), script)
    for unit in sorted((FILES / "systemd").iterdir()):
        write(portable / "share/systemd" / unit.name, unit.read_bytes())
    name = f"baken-{release.version}-linux-{release.machine}"
    archives.tar(portable, name, release.target / f"{name}.tar.gz", release.moment)
    packages = sorted(path for path in release.target.iterdir())
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in packages)
    write(release.target / "SHA256SUMS", sums)


main(*sys.argv[1:])
