"""Other builds of the site: its content with a change, built by the program under test."""

import os
import re
import shutil
import subprocess

import yaml

from built_site import REPOSITORY, site_folder

CONTENT = REPOSITORY / "content"
PROGRAM = os.environ.get("BAKEN_PROGRAM") or REPOSITORY / ".build" / "debug" / "baken"


def declared(content=CONTENT):
    """The content of services.yml."""
    return yaml.safe_load((content / "services.yml").read_text("utf-8"))


def services():
    """The declared and enabled services, by key."""
    return {key: service for key, service in declared()["services"].items() if service.get("enabled", True)}


def rebuild(folder, change):
    """Builds the content after `change` was applied to the content of services.yml."""
    content, output = folder / "content", folder / "site"
    shutil.copytree(CONTENT, content)
    file = content / "services.yml"
    changed = declared(content)
    change(changed)
    file.write_text(yaml.safe_dump(changed, allow_unicode=True, sort_keys=False), "utf-8")
    # Built over a copy of the site under test, so that no card or poster has to be drawn again.
    shutil.copytree(site_folder(), output)
    command = [PROGRAM, "build", "--site", content, "--output", output, "--quiet"]
    if moment := os.environ.get("BAKEN_NOW"):
        command += ["--now", moment]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if built.returncode:
        raise AssertionError(f"The changed content cannot be built:\n{built.stdout}{built.stderr}")
    return output


def switch_off(declared):
    """Switches off everything but necessary services."""
    for service in declared["services"].values():
        service["enabled"] = service["purpose"] == "necessary" and service.get("enabled", True)


SITE = "name: Klein\nbase-url: {address}\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\n"


def build_small(folder, address, change=lambda declared: None):
    """Builds a site of a few pages for an address: services, their notice and the self-check of the content, without drawings."""
    content, output = folder / "content", folder / "site"
    for name in ("pages", "self-checks"):
        (content / name).mkdir(parents=True)
    (content / "site.yml").write_text(SITE.format(address=address), "utf-8")
    for file in [*CONTENT.glob("services*.yml"), *CONTENT.glob("self-checks/*.yml")]:
        # Links to the rest of the content are removed.
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", file.read_text("utf-8"))
        text = re.sub(r"^ *(contact|terms|links|topics|owner): .*\n", "", text, flags=re.MULTILINE)
        (content / file.relative_to(CONTENT)).write_text(text, "utf-8")
    changed = declared(content)
    change(changed)
    (content / "services.yml").write_text(yaml.safe_dump(changed, allow_unicode=True, sort_keys=False), "utf-8")
    for name, layout in (("index", "home"), ("cookies", "cookie-notice")):
        for language in ("", ".en"):
            page = f"---\ntitle: {name}\nsummary: {name}.\nlayout: {layout}\n---\n\nText.\n"
            (content / "pages" / f"{name}{language}.md").write_text(page, "utf-8")
    command = [PROGRAM, "build", "--site", content, "--output", output, "--quiet"]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if built.returncode:
        raise AssertionError(f"The small site cannot be built:\n{built.stdout}{built.stderr}")
    return output
