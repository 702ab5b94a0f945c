"""Archives with the same bytes every time: a fixed order, fixed times, nothing about the machine."""

import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)


def read(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write(path, parts, first):
    """Writes the parts; `first` is the one with which the format wants the archive to begin."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in [first, *sorted(set(parts) - {first})]:
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            # OpenDocument wants its type uncompressed.
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name], compresslevel=9)
