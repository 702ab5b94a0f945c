"""The packages themselves: where the program runs, what they say of themselves, and what Debian's and systemd's own tools find."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = Path(os.environ["BAKEN_PACKAGES"]) if "BAKEN_PACKAGES" in os.environ else None
pytestmark = pytest.mark.skipif(not PACKAGES, reason="script/package --try makes the packages, and runs this")


def package(pattern):
    found = list(PACKAGES.glob(pattern))
    assert len(found) == 1, found
    return found[0]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The tarball, unpacked in a folder whose name needs care."""
    place = tmp_path_factory.mktemp("een map")
    assert run("tar", "-xf", package("*.tar.gz"), "-C", place).returncode == 0
    return next(place.iterdir())


def theme_of(*command, **options):
    answer = run(*command, "theme", "values", "page", **options)
    assert answer.returncode == 0, answer.stdout
    return answer.stdout


def test_the_program_runs_from_wherever_it_is_called(folder, tmp_path):
    expected = theme_of(folder / "baken", cwd=tmp_path)
    link = tmp_path / "links/naar/baken"
    link.parent.mkdir(parents=True)
    link.symlink_to(os.path.relpath(folder / "baken", link.parent))
    (tmp_path / "links/baken").symlink_to("naar/baken")
    assert theme_of(link, cwd="/") == expected
    assert theme_of("./baken", cwd=folder) == expected
    assert theme_of("../baken", cwd=folder / "lib") == expected
    assert theme_of("baken", cwd="/", env={**os.environ, "PATH": f"{tmp_path}/links:{os.environ['PATH']}"}) == expected


def test_the_program_alone_has_theme_and_starter_inside(folder, tmp_path):
    """Without the folders beside it: with the libraries of this machine, which has them."""
    shutil.copyfile(folder / "baken", tmp_path / "iets-anders")
    (tmp_path / "iets-anders").chmod(0o755)
    assert theme_of(tmp_path / "iets-anders") == theme_of(folder / "baken")
    assert run(tmp_path / "iets-anders", "new", "site", "nieuw", cwd=tmp_path).returncode == 0
    starter = ROOT / "Sources/Commands/Resources/Starter/nl"
    expected = {path.relative_to(starter): path.read_bytes() for path in starter.rglob("*") if path.is_file()}
    made = {path.relative_to(tmp_path / "nieuw"): path.read_bytes() for path in (tmp_path / "nieuw").rglob("*") if path.is_file()}
    assert made == expected


def test_the_libraries_are_those_of_the_folder(folder):
    """But for the C library and its loader, which belong to the system."""
    outside = [line for line in run("ldd", folder / "baken").stdout.splitlines() if " => " in line and str(folder) not in line]
    assert {line.split()[0] for line in outside} <= {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libresolv.so.2"}


def test_nothing_can_be_written_over_once_the_program_runs(folder):
    header = run("readelf", "--dynamic", "--program-headers", "--wide", folder / "baken").stdout
    assert "BIND_NOW" in header or re.search(r"FLAGS_1.*\bNOW\b", header)
    assert "GNU_RELRO" in header and re.search(r"GNU_STACK.* RW ", header) and "DYN (Position-Independent" in run("readelf", "-h", folder / "baken").stdout


def test_no_file_names_this_machine(folder):
    for path in (path for path in folder.rglob("*") if path.is_file()):
        assert str(ROOT).encode() not in path.read_bytes(), path


def test_the_checksums_are_those_of_the_packages():
    listed = (PACKAGES / "SHA256SUMS").read_text().splitlines()
    assert {line.split()[1] for line in listed} == {path.name for path in PACKAGES.iterdir()} - {"SHA256SUMS"}
    assert run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=PACKAGES).returncode == 0


def test_all_that_is_bundled_has_a_licence_and_is_named(folder):
    bill = json.loads(package("*.cdx.json").read_text())
    notice = (folder / "NOTICE").read_text()
    parts = {part["name"]: part for part in bill["components"]}
    assert len(parts) > 50
    assert [name for name, part in parts.items() if not part["licenses"] or not part["version"]] == []
    assert set(re.findall(r"^  (\S+) ", notice, flags=re.M)) == set(parts)
    assert {path.stem for path in (folder / "licences").iterdir()} == set(parts)
    libraries = {path.name for path in (folder / "lib").iterdir()}
    assert {"libpango-1.0.so.0", "libcairo.so.2", "libqpdf.so.29"} <= libraries


def test_lintian_has_no_error():
    answer = run("lintian", "--fail-on", "error", "--no-tag-display-limit", "--allow-root", package("*.deb"))
    assert answer.returncode == 0, answer.stdout


def test_the_manual_has_every_command(folder):
    shown = run("man", "--local-file", "--warnings", folder / "share/man/man1/baken.1", env={**os.environ, "MANWIDTH": "132", "LC_ALL": "C.UTF-8"}).stdout
    assert re.findall(r"^\S*troff: .*", shown, flags=re.M) == []
    for command in ("baken build", "baken desk", "baken new page", "baken self-check score", "--base-url"):
        assert command in shown


@pytest.fixture(scope="module")
def units(tmp_path_factory):
    """The files of the Debian package, in a folder that stands for the root of a system."""
    root = tmp_path_factory.mktemp("debian")
    assert run("dpkg-deb", "--extract", package("*.deb"), root).returncode == 0
    return root


def test_systemd_understands_the_units(units):
    names = sorted(path.name for path in (units / "lib/systemd/system").iterdir())
    assert names == ["baken-desk.service", "baken-rebuild.service", "baken-rebuild.timer"]
    for name in names:
        # The targets that the units name are those of this machine.
        answer = run("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", units / "lib/systemd/system" / name)
        complaints = [line for line in answer.stdout.splitlines() if "baken" in line and "/usr/bin/baken is not executable" not in line]
        assert complaints == []
    assert os.access(units / "usr/bin/baken", os.X_OK)


@pytest.mark.parametrize("name", ["baken-desk.service", "baken-rebuild.service"])
def test_a_service_may_do_little(units, name):
    """systemd's own measure of exposure, from 0 to 10 (here in tenths); 2 is “OK”."""
    unit = units / "lib/systemd/system" / name
    answer = run("systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", unit)
    assert answer.returncode == 0, answer.stdout
