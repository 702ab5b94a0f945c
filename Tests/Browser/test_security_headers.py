"""The response headers: the same from the test server, which reads `_headers`, and from nginx and Caddy."""

import re
import urllib.error
import urllib.request

import pytest

from faults import faults
from web_servers import running

HEADERS = {
    "content-security-policy", "strict-transport-security", "x-content-type-options", "x-frame-options", "referrer-policy",
    "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy",
}  # fmt: skip
# Powerful features that no page uses. Chromium warns about unknown names, so all denied ones are known.
UNUSED = {
    "bluetooth", "browsing-topics", "camera", "compute-pressure", "display-capture", "gamepad", "geolocation", "hid",
    "identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts", "microphone", "midi", "otp-credentials", "payment",
    "publickey-credentials-create", "screen-wake-lock", "serial", "speaker-selection", "storage-access", "usb", "window-management",
}  # fmt: skip


def answer_of(address):
    """The status, the security headers and the body."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, protecting(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, protecting(error.headers), error.read()


def protecting(headers):
    return {name: sorted(headers.get_all(name)) for name in HEADERS if headers.get_all(name)}


@pytest.fixture(scope="module")
def paths(site):
    """A page of each kind, every page with an embed, a redirect, assets, a download and two addresses that do not exist."""
    kinds = {(page.kind, page.language): page.path for page in site.every_page}
    embedding = [page.path for page in site.pages if page.select("//*[@data-consent-embed]")]
    files = {file.suffix: "/" + file.relative_to(site.root).as_posix() for file in site.files if file.suffix not in ("", ".html")}
    return sorted({*kinds.values(), *embedding, *files.values(), "/does/not/exist", "/en/does-not-exist/", "/.well-known/security.txt"})


def test_every_answer_carries_the_headers(server, paths):
    with faults() as found:
        for path in paths:
            status, headers, _ = answer_of(server.address + path)
            found += [f"{path} ({status}) has no {name}" for name in HEADERS - set(headers)]
            found += [f"{path} ({status}) has {name} twice" for name, values in headers.items() if len(values) > 1]
            if found:
                continue
            one = {name: values[0] for name, values in headers.items()}
            age = re.search(r"max-age=(\d+)", one["strict-transport-security"])
            if not age or int(age[1]) < 31_536_000:
                found.append(f"{path}: {one['strict-transport-security']}")
            expected = {
                "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin",
                "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
            }  # fmt: skip
            found += [f"{path}: {name} is {one[name]}" for name, value in expected.items() if one[name] != value]
            allowed = dict(each.strip().split("=", 1) for each in one["permissions-policy"].split(","))
            found += [f"{path} does not deny {name}" for name in sorted(UNUSED) if allowed.get(name) != "()"]


def test_the_browser_knows_every_feature_that_is_denied(server, browser, paths):
    """Chromium reports unknown ones in the console, for every page."""
    tab = browser.new_page()
    said = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(server.address + paths[0])
    tab.wait_for_timeout(200)
    tab.close()
    assert [text for text in said if "Permissions-Policy" in text] == []


@pytest.mark.parametrize("name", ["nginx", "caddy"])
def test_other_servers_answer_like_the_test_server(server, site_root, paths, tmp_path, name):
    tmp_path.chmod(0o755)
    with running(name, site_root, tmp_path) as address, faults() as found:
        for path in paths:
            expected, given = answer_of(server.address + path), answer_of(address + path)
            found += [
                f"{path}: {part} is {theirs!r:.300}, not {ours!r:.300}"
                for part, ours, theirs in zip(("the status", "the headers", "the content"), expected, given, strict=True)
                if ours != theirs
            ]
