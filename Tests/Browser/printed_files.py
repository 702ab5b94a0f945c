"""The images and PDFs of a kit, read by independent programs."""

import re
import subprocess
from itertools import permutations
from pathlib import Path


def run(*command):
    """The output of a program."""
    return subprocess.run([str(part) for part in command], capture_output=True, check=True).stdout


def png_size(file):
    """Width and height of a PNG (ISO/IEC 15948, 11.2.2); None for another file."""
    data = Path(file).read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def codes_in(picture):
    """The texts of the QR codes in an image."""
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
    answer = subprocess.run(command, capture_output=True, check=False)
    return answer.stdout.decode("utf-8").split()


class Sheet:
    """A PDF of one sheet."""

    def __init__(self, file):
        self.file = file

    def __str__(self):
        return f"{self.file.parents[2].name}/{self.file.name}"

    def picture(self, folder, dots_per_inch):
        """The sheet as a PNG."""
        target = folder / f"{self.file.parent.name}-{self.file.stem}-{dots_per_inch}"
        run("pdftoppm", "-r", dots_per_inch, "-png", "-singlefile", self.file, target)
        return target.with_suffix(".png")

    @property
    def facts(self):
        """The output of `pdfinfo` for the file."""
        lines = run("pdfinfo", self.file).decode("utf-8").splitlines()
        return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}

    @property
    def size(self):
        """Width and height in points."""
        return tuple(float(number) for number in re.findall(r"[\d.]+", self.facts["Page size"])[:2])

    @property
    def text(self):
        """The selectable text of the sheet, in the order of the file."""
        return run("pdftotext", "-raw", self.file, "-").decode("utf-8")

    @property
    def links(self):
        return re.findall(r"https?://\S+", run("pdfinfo", "-url", self.file).decode("utf-8"))

    @property
    def fonts(self):
        """Each font with whether it is embedded, and whether as a subset."""
        rows = run("pdffonts", self.file).decode("utf-8").splitlines()[2:]
        return {row.split()[0]: re.findall(r"\b(yes|no)\b", row)[:2] for row in rows}

    @property
    def language(self):
        """The language in the catalogue (ISO 32000-1, 14.9.2); None if it is not set."""
        found = re.search(rb"/Lang\s*(?:\(([^)]*)\)|<([0-9A-Fa-f]+)>)", self.file.read_bytes())
        if not found:
            return None
        raw = found[1] if found[1] is not None else bytes.fromhex(found[2].decode())
        return raw.decode("utf-16") if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else raw.decode("latin-1")

    @property
    def structure(self):
        """The tags of the sheet in reading order, from `pdfinfo`."""
        return run("pdfinfo", "-struct", self.file).decode("utf-8")


class PrintedCode:
    """The position and printed size of a QR code on a sheet, from its three finder patterns (ISO/IEC 18004, 5.3.2.1)."""

    def __init__(self, sheet, dots_per_inch=200):
        header = re.compile(rb"P5\s(\d+) (\d+)\s255\s")
        data = run("pdftoppm", "-r", dots_per_inch, "-gray", sheet.file)
        found = header.match(data)
        self.width, self.height = int(found[1]), int(found[2])
        self.pixels = data[found.end() :]
        self.millimetre = dots_per_inch / 25.4
        corners, module = self._finders()
        (left, top), (right, _), _ = corners
        # Each version has four modules more than the one before; the first has 21.
        self.modules = 21 + 4 * round(((right - left) / module - 14) / 4)
        self.module = (right - left) / (self.modules - 7)
        half = 3.5 * self.module
        self.box = (left - half, top - half, right + half, corners[2][1] + half)

    @property
    def side(self):
        """The printed side without the quiet zone, in millimetres."""
        return self.modules * self.module / self.millimetre

    def darkest_around(self, modules):
        """The darkest tone in a frame around the code, with a width in modules, from 0, black, to 255, white."""
        left, top, right, bottom = self.box
        reach, edge = modules * self.module, 2
        tones = []
        for y in range(int(top - reach) + 1, int(bottom + reach)):
            row = self.pixels[y * self.width : (y + 1) * self.width]
            if top - edge < y < bottom + edge:
                tones += [row[int(left - reach) + 1 : int(left - edge)], row[int(right + edge) + 1 : int(right + reach)]]
            else:
                tones.append(row[int(left - reach) + 1 : int(right + reach)])
        return min(map(min, tones))

    def _runs(self, line):
        """The runs of one tone in a line: the beginning of each, its length, and whether it is dark."""
        start = 0
        for end in range(1, len(line) + 1):
            if end == len(line) or (line[end] < 128) != (line[start] < 128):
                yield start, end - start, line[start] < 128
                start = end

    def _hearts(self, line):
        """Where a line crosses the middle of a possible finder pattern, dark and light as 1:1:3:1:1, and the width of a module."""
        runs = list(self._runs(line))
        for first in range(len(runs) - 4):
            five = runs[first : first + 5]
            unit = sum(length for _, length, _ in five) / 7
            if five[0][2] and unit > 2:
                shares = zip(five, (1, 1, 3, 1, 1), strict=True)
                if all(abs(length - unit * share) < unit * 0.6 for (_, length, _), share in shares):
                    yield five[2][0] + five[2][1] / 2, unit

    def _finders(self):
        """The centres of the patterns at the top left, the top right and the bottom left, and the width of a module."""
        # A pattern is found on the rows through its middle: three modules high, in one place.
        patterns = []
        for y in range(self.height):
            for centre, unit in self._hearts(self.pixels[y * self.width : (y + 1) * self.width]):
                here = (centre, y, unit)
                above = [each for each in patterns if all(abs(a - b) < 2 for a, b in zip(each[-1], here, strict=True))]
                if above:
                    above[0].append(here)
                else:
                    patterns.append([here])
        # Letters may resemble a pattern along the row, but not along the column as well.
        centres = []
        for each in patterns:
            across, _, wide = each[len(each) // 2]
            for down, high in self._hearts(self.pixels[int(across) :: self.width]):
                if each[0][1] <= down <= each[-1][1] + 1 and abs(high / wide - 1) < 0.2 and len(each) > 2 * wide:
                    centres.append((across, down, wide))
        corners = min(permutations(centres, 3), key=self._crookedness)
        return [(across, down) for across, down, _ in corners], sum(unit for _, _, unit in corners) / 3

    @staticmethod
    def _crookedness(corners):
        """How far three centres are from the corners at the top left, the top right and the bottom left of an upright square."""
        (left, top, _), (right, beside, _), (below, bottom, _) = corners
        turned = right <= left or bottom <= top
        return turned, abs(beside - top) + abs(below - left) + abs((right - left) - (bottom - top))
