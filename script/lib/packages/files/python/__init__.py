"""Baken turns a folder of Markdown and YAML into a website. This package holds the program, and starts it."""

import os
import sys
from pathlib import Path

PROGRAM = Path(__file__).parent / "program" / "baken"


def main():
    """Becomes the program: signals and exit codes are its own."""
    environment = dict(os.environ)
    if "BAKEN_PAGEFIND" not in environment:
        try:
            # Installed with `baken[search]`.
            from pagefind_bin import get_executable

            environment["BAKEN_PAGEFIND"] = str(get_executable())
        except ImportError:
            pass
    os.execve(PROGRAM, ["baken", *sys.argv[1:]], environment)
