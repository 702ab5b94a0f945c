"""How packages are put together, without compiling Baken: the files inside the program, and archives that do not depend on the day."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script/lib"))

from packages import archives, inside  # noqa: E402

# Prints what is inside the program: of each file its name, its size and its bytes.
READER = r"""
#include "CProgramFiles.h"
#include <stdio.h>
int main(void) {
  printf("%s|%s\n", baken_program_commit(), baken_program_day());
  for (const struct baken_program_file *file = baken_program_files(); file->name; file++) {
    printf("%s|%zu\n", file->name, file->size);
    fwrite(file->bytes, 1, file->size, stdout);
  }
  return 0;
}
"""


def program(folder, *objects):
    """The reader, with the tables of Sources/CProgramFiles and what takes their place."""
    (folder / "reader.c").write_text(READER)
    source = ROOT / "Sources/CProgramFiles"
    command = ["cc", "-O2", "-Wall", "-Werror", "-I", source / "include", "-o", folder / "reader", folder / "reader.c", source / "CProgramFiles.c", *objects]
    subprocess.run([str(part) for part in command], check=True)
    return subprocess.run([folder / "reader"], check=True, stdout=subprocess.PIPE).stdout


def test_a_program_that_is_no_package_has_nothing_inside(tmp_path):
    assert program(tmp_path) == b"|\n"


def test_the_files_inside_are_those_of_the_modules_to_the_byte(tmp_path):
    files = inside.names(ROOT)
    assert {"Theming", "Desk", "PreviewServer", "Commands"} == {name.split("/")[0] for name in files} and len(files) > 250
    (tmp_path / "inside.S").write_text(inside.assembly(files, "0f3c9a1b2d4e", "2026-12-01"))
    expected = b"0f3c9a1b2d4e|2026-12-01\n"
    for name, path in files.items():
        expected += f"{name}|{path.stat().st_size}\n".encode() + path.read_bytes()
    assert program(tmp_path, tmp_path / "inside.S") == expected


def test_a_name_of_a_file_may_hold_any_sign(tmp_path):
    odd = tmp_path / 'een "map"\\ met\ttekens é'
    odd.write_bytes(b"\0\xff")
    (tmp_path / "inside.S").write_text(inside.assembly({"Desk/" + odd.name: odd}, "", ""), encoding="utf-8")
    assert program(tmp_path, tmp_path / "inside.S") == b"|\nDesk/" + odd.name.encode() + b"|2\n\0\xff"


def test_an_archive_is_the_same_on_another_day_for_another_user(tmp_path):
    made = []
    for names, time in ((["b", "map/a", "baken"], 1_000_000_000), (["baken", "map/a", "b"], 1_700_000_000)):
        folder = tmp_path / f"folder{time}"
        for name in names:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
            path.chmod(0o700 if name == "baken" else 0o600)
            os.utime(path, (time, time))
        archives.tar(folder, "baken-1", tmp_path / f"{time}.tar.gz", 1_800_000_000)
        archives.zip(folder, tmp_path / f"{time}.whl", 1_800_000_000)
        made.append([(tmp_path / f"{time}{ending}").read_bytes() for ending in (".tar.gz", ".whl")])
    assert made[0] == made[1]
    listed = subprocess.run(["tar", "-tvzf", tmp_path / "1000000000.tar.gz"], check=True, stdout=subprocess.PIPE, text=True).stdout
    assert [line.split()[0] for line in listed.splitlines()] == ["-rw-r--r--", "-rwxr-xr-x", "-rw-r--r--"]
    assert [line.split()[-1] for line in listed.splitlines()] == ["baken-1/b", "baken-1/baken", "baken-1/map/a"]
