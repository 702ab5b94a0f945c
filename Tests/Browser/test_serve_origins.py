"""Which pages may listen to the preview and switch drafts: its own, and no others, at whatever address it is requested."""

import socket

import pytest
from preview_server import Preview, eventually
from raw_connections import connect, read_to_end, statuses
from test_serve_limits import elsewhere

LIVE = "/.baken/live?path=/lang/&page=x"


def own_addresses():
    """Addresses of this machine: 127.0.0.2 is one on Linux, as are those of its networks."""
    addresses = {"127.0.0.1", "127.0.0.2"}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            addresses.add(probe.getsockname()[0])
        except OSError:
            pass
    return sorted(addresses)


@pytest.fixture(scope="module", params=["127.0.0.1", "0.0.0.0"])
def preview(request, tmp_path_factory):
    preview = Preview(tmp_path_factory.mktemp("origins"), "--now", "2026-11-23T12:00", "--host", request.param).start()
    yield preview
    assert preview.stop() == 0


def status(preview, line, host, **fields):
    """The status of an answer, without waiting for the body."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in fields.items() if value is not None]
    data = "\r\n".join([f"{line} HTTP/1.1", f"Host: {host}:{preview.port}", *lines, "", ""])
    with connect(preview, data.encode() + (b"drafts=off" if "Content_Length" in fields else b"")) as connection:
        return statuses(connection.recv(4000))[0]


def origins(preview):
    """Foreign origins, by the requested address."""
    port, other = preview.port, preview.port + 1
    yield from (f"http://{address}:{port}" for address in ("192.0.2.7", "127.0.0.3", "10.0.0.1", "[::1]", "[fe80::1]", "0.0.0.0"))
    yield from (f"http://localhost:{port}", f"https://127.0.0.1:{port}", f"http://127.0.0.1:{other}", "http://127.0.0.1", "null", "")
    yield from (f"http://127.0.0.1.evil.example:{port}", f"http://127.0.0.1:{port}.evil.example", f"http://127.0.0.1:{port}/")
    yield from (f"ws://127.0.0.1:{port}", f"http://user@127.0.0.1:{port}", f"http://evil.example:{port}", "http://evil.example")
    yield f"http://127.0.0.1:{port}, http://evil.example"


def test_a_page_of_another_origin_may_open_and_switch_nothing(preview):
    for origin in origins(preview):
        assert status(preview, f"GET {LIVE}", "127.0.0.1", Origin=origin) == 403, origin
        assert status(preview, "POST /.baken/drafts", "127.0.0.1", Origin=origin, Content_Length=10) == 403, origin
    for site in ("cross-site", "same-site", "none", ""):
        own = f"http://127.0.0.1:{preview.port}"
        assert status(preview, f"GET {LIVE}", "127.0.0.1", Sec_Fetch_Site=site) == 403, site
        assert status(preview, "POST /.baken/drafts", "127.0.0.1", Origin=own, Sec_Fetch_Site=site, Content_Length=10) == 403, site
    assert preview.get("/klad/")[0] == 200, "drafts are shown as before"


def test_its_own_pages_may(preview):
    host = f"127.0.0.1:{preview.port}"
    for evidence in ({"Origin": f"http://{host}"}, {"Sec_Fetch_Site": "same-origin"}, {"Referer": f"http://{host}/lang/"}, {}):
        assert status(preview, f"GET {LIVE}", "127.0.0.1", **evidence) == 200, evidence
    assert preview.get("/.baken/drafts", "POST", preview.own, "drafts=off")[0] == 303
    eventually(lambda: preview.get("/klad/")[0] == 404, "drafts are hidden")
    assert preview.get("/.baken/drafts", "POST", preview.own, "drafts=on")[0] == 303
    eventually(lambda: preview.get("/klad/")[0] == 200, "drafts are shown")


def test_to_read_changes_nothing(preview):
    for method in ("GET", "HEAD", "PUT", "OPTIONS", "DELETE"):
        assert preview.get("/.baken/drafts?drafts=off", method, preview.own)[0] == 405
    assert preview.get("/.baken/drafts", "POST", {}, "drafts=off")[0] == 403, "a browser says where a form is sent from"
    assert preview.get("/.baken/live?path=/&page=x", "HEAD", preview.own)[0] == 403
    assert preview.get("/klad/")[0] == 200


def test_a_page_elsewhere_cannot_read_the_preview(preview):
    for site in ("cross-site", "same-site"):
        assert preview.get("/lang/", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"})[0] == 403
        assert preview.get("/lang/", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate"})[0] == 200, "a link leads here"


def test_at_a_network_address_a_page_is_identified_by_its_referrer(preview):
    """At these addresses browsers do not send whether a request comes from another site."""
    if "0.0.0.0" not in preview.arguments:
        pytest.skip("it listens to this machine alone")
    for address in ("192.0.2.7", "[fe80::1]"):
        own = f"http://{address}:{preview.port}"
        assert status(preview, f"GET {LIVE}", address) == 403
        assert status(preview, f"GET {LIVE}", address, Referer="http://127.0.0.1/") == 403
        assert status(preview, f"GET {LIVE}", address, Referer=f"{own}/lang/") == 200
        assert status(preview, f"GET {LIVE}", address, Origin=own) == 200
        assert status(preview, f"GET {LIVE}", address, Origin=f"http://127.0.0.1:{preview.port}") == 403


PAGE = """<!DOCTYPE html><title>Elsewhere</title><body><script>
  const preview = `http://127.0.0.1:${location.hash.slice(1)}`;
  window.opened = 0;
  const source = new EventSource(`${preview}/.baken/live?path=/lang/&page=x`);
  source.onopen = () => { window.opened += 1; };
  const image = document.createElement("img");
  image.src = `${preview}/.baken/live?path=/lang/&page=y`;
  document.body.append(image);
  const frame = document.createElement("iframe");
  frame.name = "hidden";
  document.body.append(frame);
  const form = document.createElement("form");
  form.method = "post"; form.action = `${preview}/.baken/drafts`; form.target = "hidden";
  const field = document.createElement("input");
  field.name = "drafts"; field.value = "off";
  form.append(field); document.body.append(form); form.submit();
  fetch(`${preview}/.baken/drafts`, { method: "POST", mode: "no-cors", body: "drafts=off" }).catch(() => {});
  fetch(`${preview}/.baken/live?path=/lang/&page=z`, { mode: "no-cors" }).then(() => { window.fetched = true; }).catch(() => {});
</script>"""


@pytest.mark.parametrize("address", own_addresses())
def test_a_real_page_elsewhere_may_open_and_switch_nothing(browser, preview, address):
    """The page is on this machine, at another port, and the browser opens it at each address of the machine."""
    before = preview.descriptors()
    with elsewhere(PAGE, address) as elsewhere_address:
        page = browser.new_page()
        page.goto(f"{elsewhere_address}#{preview.port}")
        page.wait_for_timeout(1500)
        assert page.evaluate("window.opened") == 0
        page.close()
    assert preview.get("/klad/")[0] == 200, "drafts are shown as before"
    eventually(lambda: preview.descriptors() <= before, "nothing stays open", seconds=40)


def test_an_ipv6_address_is_listened_at(tmp_path):
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    preview = Preview(tmp_path, "--now", "2026-11-23T12:00", "--host", "::1")
    preview.begin()
    try:
        with socket.create_connection(("::1", preview.port), timeout=10) as connection:
            connection.sendall(f"GET /.baken/ HTTP/1.1\r\nHost: [::1]:{preview.port}\r\nConnection: close\r\n\r\n".encode())
            answer, _ = read_to_end(connection)
        assert statuses(answer) == [200] and b"connect-src 'self'" in answer
    finally:
        assert preview.stop() == 0
