"""What all packages of one release have in common."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

# Debian's name of a machine by the kernel's.
DEBIAN_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def output(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True, **options).stdout


@dataclass(frozen=True)
class Release:
    root: Path
    # The program, stripped.
    program: Path
    # Where the packages go, and where they are put together.
    target: Path
    work: Path
    # Where the compiler's products are, with the list of what was linked.
    products: Path

    @property
    def version(self):
        return self.says("--version").split()[0]

    @property
    def moment(self):
        """The time of the commit, in seconds. All files in packages have it, so that a second run gives the same bytes."""
        return int(os.environ["SOURCE_DATE_EPOCH"])

    @property
    def machine(self):
        return os.uname().machine

    @property
    def architecture(self):
        return DEBIAN_ARCHITECTURES[self.machine]

    def says(self, *arguments):
        """What the program prints. It stands in a folder without a site, whose language it would speak."""
        return output(self.program, *arguments, cwd=self.work, env={**os.environ, "BAKEN_LANGUAGE": "en"})


FILES = Path(__file__).parent / "files"


def write(path, contents, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
    path.chmod(mode)
