"""Takes screenshots of every kind of page: phone and desktop, light and dark, and printed.

    script/screenshots [FOLDER]
"""

import subprocess
import sys
import threading
from pathlib import Path

from built_site import REPOSITORY, BuiltSite, site_folder

sys.path.insert(0, str(REPOSITORY / "script" / "lib"))

from conftest import DESKTOP, running_browser  # noqa: E402
from static_server import StaticServer  # noqa: E402

WIDTHS = {"phone": 390, "desktop": DESKTOP}


def name_of(page):
    return f"{page.kind}-{page.language}-{page.path.strip('/').replace('/', '-').removesuffix('.html') or 'index'}"


def print_sheets(tab, target):
    """An image of each printed sheet."""
    pdf = target.with_suffix(".pdf")
    pdf.write_bytes(tab.pdf(format="A4", prefer_css_page_size=True))
    subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, target], check=True)


def main():
    if not (site_folder() / "index.html").is_file():
        raise SystemExit(f"There is no site in {site_folder()}: run script/test first, or name its folder in BAKEN_SITE.")
    site = BuiltSite(site_folder())
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / ".build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.png"), *folder.glob("*.pdf")]:
        old.unlink()
    server = StaticServer(site.root)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with running_browser() as browser:
        for size, width in WIDTHS.items():
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme=scheme, base_url=server.address
                )
                tab = context.new_page()
                for page in site.representatives:
                    tab.goto(page.path)
                    target = folder / f"{name_of(page)}-{size}-{scheme}"
                    tab.screenshot(path=f"{target}.png", full_page=True)
                    if (size, scheme) == ("desktop", "light"):
                        print_sheets(tab, folder / f"{name_of(page)}-print")
                context.close()
    server.shutdown()
    print(f"{len(list(folder.glob('*.png')))} pictures of {len(site.representatives)} pages in {folder}")


if __name__ == "__main__":
    main()
