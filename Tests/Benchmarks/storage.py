"""Where the sites to compare lie: in memory, so that no disk is measured."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
# What a page takes: its Markdown twice and its HTML three times, each in whole blocks.
BYTES_A_PAGE = 80_000


def memory_has_room(pages):
    return MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > pages * BYTES_A_PAGE


@contextmanager
def work_folder(pages):
    """A folder that is gone afterwards, and a name for where it lies."""
    in_memory = memory_has_room(pages)
    with tempfile.TemporaryDirectory(prefix="baken-bench-", dir=MEMORY if in_memory else None) as folder:
        yield Path(folder), "memory" if in_memory else f"the disk: {MEMORY} has no room for {pages:,} pages"


def contents(folder):
    """The sizes of the files below a folder, by path."""
    return {
        os.path.relpath(path, folder): os.stat(path).st_size
        for parent, _, names in os.walk(folder)
        for path in (os.path.join(parent, name) for name in names)
    }
