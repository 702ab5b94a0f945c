"""The wheel for PyPI: `pipx run baken` and `uvx baken`. It holds the folder that runs anywhere, and a module that starts the program."""

import base64
import hashlib
import re
import shutil
import subprocess

from . import archives
from .release import FILES, write

# The oldest GNU C library with which the program runs is that of the system on which it was compiled (PEP 600).
LIBRARY = "manylinux_2_36"


def make(release, program, bill):
    tag = f"py3-none-{LIBRARY}_{release.machine}"
    folder = release.work / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(program, folder / "baken/program", ignore=shutil.ignore_patterns("LICENSE", "NOTICE", "licences"))
    for module in sorted((FILES / "python").iterdir()):
        if module.suffix == ".py":
            write(folder / "baken" / module.name, module.read_bytes())
    about = folder / f"baken-{release.version}.dist-info"
    texts = sorted(path.relative_to(program).as_posix() for path in [program / "LICENSE", program / "NOTICE", *(program / "licences").iterdir()])
    for name in texts:
        write(about / "licenses" / name, (program / name).read_bytes())
    write(about / "sboms/baken.cdx.json", bill)
    write(about / "METADATA", metadata(release, texts))
    write(about / "WHEEL", f"Wheel-Version: 1.0\nGenerator: script/package\nRoot-Is-Purelib: false\nTag: {tag}\n")
    write(about / "entry_points.txt", "[console_scripts]\nbaken = baken:main\n")
    write(about / "RECORD", record(folder, about))
    target = release.target / f"baken-{release.version}-{tag}.whl"
    archives.zip(folder, target, release.moment)
    # Fails when the program or a library in it needs a newer system than the name says.
    found = subprocess.run(["auditwheel", "show", target], check=True, stdout=subprocess.PIPE, text=True).stdout
    oldest = re.search(r'manylinux_(\d+)_(\d+)_', " ".join(found.split()).split("This constrains the platform tag to")[-1])
    if not oldest or [int(part) for part in oldest.groups()] > [int(part) for part in LIBRARY.split("_")[1:]]:
        raise SystemExit(f"the wheel does not run where {LIBRARY} does:\n{found}")
    return target


def metadata(release, texts):
    files = "".join(f"License-File: {name}\n" for name in texts)
    return f"""Metadata-Version: 2.4
Name: baken
Version: {release.version}
Summary: Turns a folder of Markdown and YAML into a website
License-Expression: Apache-2.0
{files}Requires-Python: >=3.9
Provides-Extra: search
Requires-Dist: pagefind-bin==1.5.2; extra == 'search'
Classifier: Environment :: Console
Classifier: Operating System :: POSIX :: Linux
Classifier: Topic :: Internet :: WWW/HTTP :: Site Management
Description-Content-Type: text/markdown

{(release.root / "README.md").read_text()}"""


def record(folder, about):
    rows = []
    for path in archives.files(folder):
        digest = base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
        rows.append(f"{path.relative_to(folder).as_posix()},sha256={digest},{path.stat().st_size}")
    return "\n".join([*rows, f"{about.name}/RECORD,,"]) + "\n"
