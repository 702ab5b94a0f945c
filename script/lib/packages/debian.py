"""The Debian package, for the release of Debian on which it is made: it uses the libraries and the typefaces of the system."""

import gzip
import os
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

from .documents import completions, manual
from .parts import swift_packages
from .release import FILES, output, write

DOCUMENTS = Path("usr/share/doc/baken")
UNITS = Path("lib/systemd/system")


def make(release):
    """Makes the package, and returns its file."""
    folder = release.work / "debian/baken"
    shutil.rmtree(folder.parent, ignore_errors=True)
    write(folder / "usr/bin/baken", release.program.read_bytes(), 0o755)
    write(folder / "usr/share/man/man1/baken.1.gz", packed(manual(release)))
    for path, script in completions(release).items():
        write(folder / path, script)
    for unit in sorted((FILES / "systemd").iterdir()):
        write(folder / UNITS / unit.name, unit.read_bytes())
    write(folder / "usr/lib/sysusers.d/baken.conf", (FILES / "debian/sysusers.conf").read_bytes())
    write(folder / "etc/default/baken", (FILES / "debian/default").read_bytes())
    write(folder / "usr/share/lintian/overrides/baken", (FILES / "debian/lintian-overrides").read_bytes())
    write(folder / DOCUMENTS / "copyright", copyright(release))
    write(folder / DOCUMENTS / "NOTICE", (release.root / "NOTICE").read_bytes())
    write(folder / DOCUMENTS / "changelog.gz", packed(changes(release)))
    write(folder / DOCUMENTS / "CHANGELOG.md.gz", packed((release.root / "CHANGELOG.md").read_text()))
    for name in ("postinst", "postrm"):
        write(folder / "DEBIAN" / name, (FILES / "debian" / name).read_bytes(), 0o755)
    write(folder / "DEBIAN/conffiles", "/etc/default/baken\n")
    write(folder / "DEBIAN/md5sums", sums(folder))
    write(folder / "DEBIAN/control", control(release, folder))
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
        os.utime(path, (release.moment, release.moment))
    target = release.target / f"baken_{release.version}_{release.architecture}.deb"
    # It takes the times from SOURCE_DATE_EPOCH, and one thread packs the same bytes on every machine.
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", folder, target], check=True, stdout=subprocess.DEVNULL)
    return target


def control(release, folder):
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and "DEBIAN" not in path.parts) // 1024
    return f"""Package: baken
Version: {release.version}
Architecture: {release.architecture}
Maintainer: {maintainer(release)}
Installed-Size: {size}
Depends: {libraries(release)}, fonts-inter, fonts-urw-base35, tzdata
Recommends: git, hunspell-en-gb, hunspell-nl, libcurl4
Suggests: caddy | nginx, rsync
Section: web
Priority: optional
Description: website generator for people who write rather than program
 Baken turns a folder of Markdown and YAML into a website that can be put
 online as it is: fast, accessible, in more than one language, without a
 framework or a tracker. Events, experts, campaigns, self-checks and news are
 files, checked in one run, with messages in Dutch and English that say where
 something is wrong and what to do. It has a preview server, an editor in the
 browser, share cards and posters.
"""


def libraries(release):
    """The packages of the libraries that the program is linked with, as Debian's own tool finds them, with the versions that it needs."""
    # It looks for the description of a source package.
    write(release.work / "debian/control", "Source: baken\n\nPackage: baken\nArchitecture: any\n")
    found = output("dpkg-shlibdeps", "-O", f"-e{release.program}", cwd=release.work, stderr=subprocess.DEVNULL)
    return found.strip().removeprefix("shlibs:Depends=")


def maintainer(release):
    """Who made the commit, unless BAKEN_MAINTAINER names somebody who answers for the package."""
    return os.environ.get("BAKEN_MAINTAINER") or output("git", "log", "-1", "--format=%an <%ae>", cwd=release.root).strip()


def changes(release):
    return f"""baken ({release.version}) unstable; urgency=medium

  * See /usr/share/doc/baken/CHANGELOG.md.gz.

 -- {maintainer(release)}  {formatdate(release.moment)}
"""


def copyright(release):
    """In the form of DEP 5, with what is linked into the program."""
    text = f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Baken
Comment: The program contains the Swift packages below. Their licences follow.

Files: *
Copyright: The makers of Baken
License: Apache-2.0
 On Debian systems, the full text of the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
"""
    for part in swift_packages(release):
        lines = [line.rstrip() for line in part.text.split("\n")]
        # Debian has the text of the Apache licence; what comes after it, such as an exception or a notice, stands here.
        end = next((number for number, line in enumerate(lines) if "END OF TERMS AND CONDITIONS" in line), None)
        apache = "Apache-2.0" in part.licences[0]
        rest = lines[end + 1:] if apache and end else lines
        rest = rest[next((number for number, line in enumerate(rest) if APACHE_END in line), -1) + 1:]
        body = "\n".join(f" {line}" if line else " ." for line in rest).strip("\n")
        short = f"Apache-2.0-of-{part.name}" if apache else "Expat"
        start = " The Apache License 2.0, as in /usr/share/common-licenses/Apache-2.0.\n .\n" if apache else ""
        text += f"\nFiles: {part.name}/*\nCopyright: {holder(lines)}\nLicense: {short}\n{start}{body or ' .'}\n"
    return text


# The last line of the appendix, which says how to apply the licence.
APACHE_END = "limitations under the License."


def holder(lines):
    """The first line that names one, other than the example in the appendix of the Apache licence."""
    named = (line.strip() for line in lines if line.strip().lower().startswith("copyright ") and "[yyyy]" not in line and "name of copyright" not in line)
    return next((line for line in named if any(sign.isdigit() for sign in line)), "see the licence")


def sums(folder):
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and "DEBIAN" not in path.parts)
    return output("md5sum", *files, cwd=folder)


def packed(text):
    return gzip.compress(text.encode(), 9, mtime=0)
