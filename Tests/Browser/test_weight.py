"""What a visit costs."""

import gzip

from faults import faults

PAGE_WITH_STYLES = 15_000  # bytes, compressed
JAVASCRIPT = 0  # bytes


def compressed(*files):
    return sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files)


def test_every_page_with_its_styles_weighs_at_most_15_kilobytes(site):
    with faults() as found:
        for page in site.pages:
            weight = compressed(page.file, *site.style_sheets(page))
            if weight > PAGE_WITH_STYLES:
                found.append(f"{page} weighs {weight} bytes")


def test_no_page_loads_javascript(site):
    with faults() as found:
        for page in site.every_page:
            scripts = [site.file_at(address, page) for address in page.select("//script/@src")]
            weight = compressed(*filter(None, scripts))
            if weight > JAVASCRIPT or (scripts and not all(scripts)):
                found.append(f"{page} loads {weight} bytes of JavaScript")
