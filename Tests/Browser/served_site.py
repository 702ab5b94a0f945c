"""Compares what a preview serves with what a build of the same files writes."""

import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

from lxml import html
from preview_readers import Client
from rebuilding import PROGRAM

# Drawings take long to make. Their addresses depend on their content, so the pages with these addresses show whether they are right.
DRAWN = (".png", ".pdf", ".zip")
UNSERVED = (".baken", "_headers", "_redirects")
ADDED = re.compile(
    r'<link rel="stylesheet" href="/\.baken/[^>]*><script [^>]*/\.baken/[^>]*></script>|<aside class="baken-preview-band".*?</aside>',
    re.DOTALL,
)


class ServedSite:
    """A preview, and a folder into which its site is built repeatedly, so that no drawing is made twice."""

    # The number of connections for a comparison.
    connections = 4

    def __init__(self, preview, ledger, random):
        self.preview, self.client, self.random = preview, Client(preview, ledger), random
        self.output = preview.content.parent / "site"
        self.compared = 0

    def build(self):
        """Builds the current site, and returns the findings."""
        command = [PROGRAM, "build", "--site", self.preview.content, "--output", self.output, "--drafts", "--format", "json"]
        result = subprocess.run([*command, *self.preview.arguments], capture_output=True, text=True, check=False)
        assert result.returncode == 0, f"the site cannot be built:\n{result.stdout[:2000]}{result.stderr[:2000]}"
        return json.loads(result.stdout)["diagnostics"]

    def differences(self):
        """Descriptions of the files in which the preview and the build differ. Only some of the drawings are compared."""
        files = sorted(file for file in self.output.rglob("*") if file.is_file() and file.name not in UNSERVED)
        drawn = [file for file in files if file.suffix in DRAWN]
        compared = [file for file in files if file.suffix not in DRAWN] + self.random.sample(drawn, min(3, len(drawn)))
        self.compared += len(compared)
        with ThreadPoolExecutor(self.connections) as threads:
            parts = [compared[number :: self.connections] for number in range(self.connections)]
            return [fault for faults in threads.map(self._differences, parts) for fault in faults]

    def _differences(self, files):
        client = Client(self.preview, self.client.ledger)
        found = [self._difference(file, client) for file in files]
        client.close()
        return [fault for fault in found if fault]

    def _difference(self, file, client):
        path = "/" + quote(file.relative_to(self.output).as_posix())
        address = path.removesuffix("index.html")
        status, headers, body = client.get(address)
        expected = file.read_bytes()
        if status == 302:
            target = html.fromstring(expected).xpath("//link[@rel='canonical']/@href")[0]
            return None if target.endswith(headers["Location"]) else f"{address} leads to {headers['Location']}, not {target}"
        if file.suffix == ".html":
            body = self._without_additions(body.decode()).encode()
        return None if status == 200 and body == expected else f"{address}: status {status}, {first_difference(body, expected)}"

    def _without_additions(self, page):
        """A page as published."""
        live = self.preview.live
        return ADDED.sub("", page).replace(f"connect-src {live}", "connect-src 'none'").replace(f" {live}", "")

    def problems(self):
        """The problems on the preview's overview page: identifiers with their places, sorted."""
        document = html.fromstring(self.client.get("/.baken/")[2].decode())
        return sorted(
            (item.xpath("string(.//code[1])"), item.xpath("string((.//code)[2])"))
            for item in document.xpath("//ol[@class='problems']/li")
        )

    def sources(self):
        """The address of each page's file."""
        rows = html.fromstring(self.client.get("/.baken/")[2].decode()).xpath("//table[preceding::h2[1][@id='pages']]/tbody/tr")
        root = f"{self.preview.content}/"
        return {row.xpath("string(td[4])").removeprefix(root): row.xpath("string(td[3])") for row in rows}


def first_difference(found, expected):
    """The position of the first difference between two texts."""
    place = len(os.path.commonprefix([found, expected]))
    is_served, is_built = (text[max(0, place - 60) : place + 60].decode(errors="replace") for text in (found, expected))
    return f"at byte {place} “{is_served}” is served, “{is_built}” built"


def places(diagnostics):
    """The findings of a build in the form of `ServedSite.problems`."""
    place = lambda each: ":".join(str(each[key]) for key in ("path", "line", "column") if key in each)  # noqa: E731
    return sorted((each["identifier"], place(each)) for each in diagnostics)
