"""How editors and other programs write a file, step by step."""

import os
import time


def in_place(file, data):
    file.write_bytes(data)


def in_pieces(file, data):
    """Like a program that writes slowly: the file is complete only when it is closed."""
    with file.open("wb", buffering=0) as stream:
        stream.write(data[: len(data) // 2])
        time.sleep(0.003)
        stream.write(data[len(data) // 2 :])


def by_rename(file, data):
    """A hidden file replaces the old one, as most present editors do it."""
    other = file.with_name(f".{file.name}.x7Kq2")
    other.write_bytes(data)
    other.replace(file)


def by_visible_rename(file, data):
    """As `sed -i` and many scripts do it."""
    other = file.with_name("sedF3xYz1")
    other.write_bytes(data)
    other.replace(file)


def as_vim(file, data):
    """With a swap file, a test whether the folder is writable, and a backup until the new file exists."""
    swap, trial, backup = file.with_name(f".{file.name}.swp"), file.with_name("4913"), file.with_name(f"{file.name}~")
    swap.write_bytes(b"b0VIM 9.1" + bytes(4087))
    trial.touch()
    trial.unlink()
    if file.exists():
        file.rename(backup)
    file.write_bytes(data)
    backup.unlink(missing_ok=True)
    swap.unlink()


def as_emacs(file, data):
    """With a lock that is a broken link, an auto-save file, and a backup that stays."""
    lock, saved, backup = file.with_name(f".#{file.name}"), file.with_name(f"#{file.name}#"), file.with_name(f"{file.name}~")
    lock.symlink_to("author@machine.4711:1764000000")
    saved.write_bytes(data[: len(data) // 2])
    if file.exists():
        backup.write_bytes(file.read_bytes())
    file.write_bytes(data)
    saved.unlink()
    lock.unlink()


def as_git(file, data):
    """As `git checkout` does it: the old file is removed, and a new one is made."""
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as stream:
        stream.write(data)


WAYS = (in_place, in_pieces, by_rename, by_visible_rename, as_vim, as_emacs)
