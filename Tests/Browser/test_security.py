"""The protection of visitors: the content security policy of every page, and the other headers."""

import base64
import hashlib
import re
from datetime import datetime, timedelta

import pytest

from built_site import BuiltSite
from faults import faults
from page_scripts import wait_until
from rebuilding import build_small, rebuild
from visitor import declaration_of, foreign_hosts, meta_policy, policy_of, serving

SEARCH = {"a-z"}  # the kind of page that may run Pagefind's WebAssembly

FIXED = {
    "default-src": ["'none'"], "base-uri": ["'none'"], "object-src": ["'none'"], "form-action": ["'self'"],
    "require-trusted-types-for": ["'script'"],
}  # fmt: skip
FETCHING = {"connect-src", "font-src", "frame-src", "img-src", "manifest-src", "media-src", "script-src", "style-src", "worker-src"}
HASH = re.compile(r"'sha256-([A-Za-z0-9+/]+=*)'\Z")
HOST = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+\Z")
SCRIPT = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9._~%-]+)+\Z")
WASM = "'wasm-unsafe-eval'"


def hashes_of(page):
    """The hashes of the scripts and styles in the page's own markup that a browser runs."""
    inline = [script.text or "" for script in page.document.iter("script") if not script.get("src") and "json" not in script.get("type", "")]
    inline += [style.text or "" for style in page.document.iter("style")]
    return {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}


def test_the_policy_of_every_page_is_strict(site):
    with faults() as found:
        for page in site.every_page:
            policy = meta_policy(page)
            if policy is None:
                found.append(f"{page} has no policy")
                continue
            before = page.select("count(//meta[translate(@http-equiv, 'CSP', 'csp')='content-security-policy']/preceding::*[@src or @href])")
            if before:
                found.append(f"{page} loads something before its policy")
            searches = page.kind in SEARCH
            for directive, values in FIXED.items():
                if policy.get(directive) != values and not (searches and directive == "require-trusted-types-for"):
                    found.append(f"{page}: {directive} is {policy.get(directive)}")
            for directive in set(policy) - set(FIXED) - FETCHING - {"trusted-types"}:
                found.append(f"{page}: {directive} is not expected")
            for directive in FETCHING & set(policy):
                for source in policy[directive]:
                    stranger = (SCRIPT if directive == "script-src" else HOST).match(source)
                    right = source in ("'self'", "'none'") or stranger or (searches and source == WASM)
                    hashed = HASH.match(source)
                    if not right and not (hashed and hashed[1] in hashes_of(page)):
                        found.append(f"{page}: {directive} lets in {source}")


def test_other_hosts_are_only_in_the_policies_of_pages_that_can_load_them(site, services):
    def declared(kinds, keys=None):
        chosen = [service for key, service in services.items() if service["kind"] in kinds and (keys is None or key in keys)]
        return {host for service in chosen for each in service.get("hosts", {}).values() for host in each}

    with faults() as found:
        for page in site.every_page:
            embeds = set(page.select("//@data-consent-embed"))
            told = [service["id"] for service in (declaration_of(page) or {"services": []})["services"] if service.get("src")]
            expected = declared({"google-analytics", "script"}, told) | declared({"embed"}, embeds)
            if not told and not page.is_redirect and not page.kind.startswith("self-check"):
                found.append(f"{page} can load no tag")
            if foreign_hosts(meta_policy(page)) != expected:
                found.append(f"{page} lets in {foreign_hosts(meta_policy(page))}, not {expected}")
            frames = {host for host in (meta_policy(page) or {}).get("frame-src", []) if host != "'none'"}
            if bool(frames) != bool(embeds):
                found.append(f"{page} lets in the frames {frames} for the embeds {embeds}")


def test_the_header_says_what_the_page_says_and_that_it_may_not_be_framed(site, desktop):
    with faults() as found:
        for page in site.pages:
            answer = desktop.request.get(page.path)
            policy = policy_of(answer.headers.get("content-security-policy", ""))
            if policy.pop("frame-ancestors", None) != ["'none'"]:
                found.append(f"{page} may be framed")
            if policy != meta_policy(page):
                found.append(f"{page}: the header says {policy}")


def test_every_document_of_the_build_has_a_policy(site, desktop):
    """Pages have both; a file for use outside the site has the one that is part of the file."""
    documents = [file for file in site.files if file.read_bytes()[:200].lstrip().lower().startswith(b"<!doctype html")]
    assert {file for file in site.files if file.suffix == ".html"} == set(documents)
    names = {file.name for file in documents}
    assert {"index.html", "404.html", "newsletter.html", "press-release.html"} <= names
    with faults() as found:
        for file in documents:
            path = "/" + file.relative_to(site.root).as_posix()
            head = file.read_text("utf-8").split("</head>")[0]
            carried = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', head)
            sent = policy_of(desktop.request.get(path.removesuffix("index.html")).headers.get("content-security-policy", ""))
            # Mail services load images from hosts of their own, where a policy in the mail would block them.
            if len(carried) != (0 if file.name == "newsletter.html" else 1):
                found.append(f"{path} carries {len(carried)} policies")
            for policy in [sent, *map(policy_of, carried)]:
                if policy.get("default-src") != ["'none'"]:
                    found.append(f"{path}: {policy}")
            if file.name in ("newsletter.html", "press-release.html") and ("script-src" in sent or sent["form-action"] != ["'none'"]):
                found.append(f"{path}: {sent}")
            if file.name == "press-release.html" and policy_of(carried[0])["img-src"] != ["'self'", site.base]:
                found.append(f"{path}: {carried}")


ASKED = """async address => {
  const refused = [];
  document.addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
  await import(address).catch(() => {});
  await new Promise(done => setTimeout(done, 100));
  return [...new Set(refused)]; // one policy of the page, one of its header
}"""


def test_the_browser_lets_one_script_of_a_host_in_and_no_other(site, visitors):
    """Trusted Types do not apply to an import, so the policy must refuse it."""
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    visitor.contacted()
    script = "https://www.googletagmanager.com/gtag/js"
    assert visitor.tab.evaluate(ASKED, f"{script}?id=G-1") == []
    for address in (
        "https://www.googletagmanager.com/gtm.js?id=GTM-1", f"{script}/x", f"{script}x", "https://www.googletagmanager.com/", "https://www.googletagmanager.com/gtag/../gtm.js",
        "https://www.googletagmanager.com/gtag/destination?id=G-1",
    ):  # fmt: skip
        assert visitor.tab.evaluate(ASKED, address) == ["script-src-elem"], address


@pytest.mark.parametrize(
    ("path", "hosts", "refused"),
    [
        ("/count.js?site=1", ["stats.example"], "/other.js"), ("/a;b,c'd.js", ["stats.example"], "/a.js"), ("/é%20(1).js", ["stats.example"], "/e.js"),
        ("/x/../count.js", ["stats.example"], None), ("/js/count.js", ["stats.example/js/"], "/other.js"), ("/count.js", ["stats.example/"], None),
        ("/count.js", ["stats.example", "stats.example/more.js"], "/js/more.js"),
    ],
)  # fmt: skip
def test_the_script_of_a_service_runs_whatever_its_path(tmp_path, visitors, path, hosts, refused):
    def declare(declared):
        declared["services"]["google-analytics"]["enabled"] = False
        declared["services"]["stats"] = {
            "name": "Stats", "purpose": "statistics", "kind": "script", "src": "https://stats.example" + path, "provider": {"name": "Stats"},
            "hosts": {"script": hosts},
        }  # fmt: skip

    with serving(build_small(tmp_path, "https://host.example", declare)) as server:
        visitor = visitors(server, scripts={"stats.example": "window.counted = (window.counted ?? 0) + 1"})
        visitor.goto("/")
        assert visitor.tab.evaluate("window.counted") is None
        visitor.press("accept")
        wait_until(visitor.tab, "window.counted === 1")
        assert visitor.complaints == []
        if refused:
            assert visitor.tab.evaluate(ASKED, "https://stats.example" + refused) == ["script-src-elem"]


@pytest.mark.parametrize("granted", ["all", "statistics", "social-media"])
def test_a_grant_causes_no_violation(site, visitors, declaration, granted):
    """With everything granted every page is opened, otherwise one of each kind and every page with an embed."""
    visitor = visitors()
    visitor.goto("/")
    visitor.open_settings()
    for purpose in declaration["purposes"]:
        visitor.tab.locator(f"[data-consent-purpose='{purpose}']").set_checked(granted in ("all", purpose))
    visitor.press("save", "dialog")
    embedding = [page for page in site.pages if page.select("//*[@data-consent-embed]")]
    kinds = {(page.kind, page.language): page for page in site.pages}
    for page in site.pages if granted == "all" else [*kinds.values(), *embedding]:
        visitor.goto(page.path)
        for embed in visitor.tab.locator("[data-consent-embed]").all():
            embed.scroll_into_view_if_needed()
    for page in embedding:
        visitor.goto(page.path)
        assert (visitor.tab.locator("iframe").count() > 0) == (granted != "statistics")
    assert bool(visitor.contacted()) and visitor.complaints == []


def test_the_policy_stops_what_it_must(site, visitors, embed_page):
    """Confirmed by the browser: a script, a style and a frame from elsewhere are refused."""
    visitor = visitors()
    visitor.goto(embed_page.path)
    visitor.press("accept")
    visitor.contacted()
    refused = visitor.tab.evaluate(
        """async () => {
          const refused = new Set();
          document.addEventListener("securitypolicyviolation", event => refused.add(event.effectiveDirective));
          const insert = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
          insert("iframe", { src: "https://elsewhere.example/" });
          insert("img", { src: "https://elsewhere.example/x.png" });
          insert("link", { rel: "stylesheet", href: "https://elsewhere.example/x.css" });
          insert("style", { textContent: "body { color: red }" });
          await fetch("https://elsewhere.example/").catch(() => {});
          await new Promise(done => setTimeout(done, 300));
          return [...refused];
        }"""
    )
    assert set(refused) >= {"frame-src", "img-src", "style-src-elem", "connect-src"}
    assert "elsewhere.example" not in visitor.contacted()


def test_the_security_contact_is_current(site, now):
    file = site.root / ".well-known" / "security.txt"
    fields = [line.split(": ", 1) for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    named = {name: value for name, value in fields}
    expires = datetime.fromisoformat(named["Expires"])
    assert now < expires <= now + timedelta(days=366)
    assert [name for name, _ in fields].count("Expires") == 1
    assert named["Contact"].startswith(("mailto:", "https://"))
    assert named["Canonical"] == f"{site.base}/.well-known/security.txt"
    assert {part.strip() for part in named["Preferred-Languages"].split(",")} == set(site.languages)


HOSTILE = """"><img src=x onerror="window.taken = 1"></template></script></dialog><script>window.taken = 1</script>{{title} }<!--"""


def hostile(declared):
    declared["controller"]["name"] = HOSTILE
    for purpose in declared["purposes"].values():
        purpose["name"] = purpose["summary"] = HOSTILE
    for service in declared["services"].values():
        service["name"] = service["summary"] = HOSTILE
        if "provider" in service:
            service["provider"]["name"] = HOSTILE
        for item in (service.get("storage") or {}).values():
            item["purpose"] = HOSTILE


def test_texts_of_services_cannot_break_out_of_the_markup(tmp_path, visitors, embed_page):
    site = BuiltSite(rebuild(tmp_path, hostile))
    notice = next(page for page in site.pages if page.select("//*[@id='cookie-settings']") and page.language == site.default_language)
    with serving(site.root) as server:
        visitor = visitors(server)
        for page in (notice, site.by_path[embed_page.path]):
            visitor.goto(page.path)
            visitor.open_settings()
            assert HOSTILE in visitor.settings.inner_text()
            visitor.press("accept", "dialog")
            assert visitor.tab.locator("img[src='x']").count() == 0
            assert visitor.tab.evaluate("window.taken") is None
        assert visitor.complaints == []
