"""How nginx and Caddy treat every spelling of an address, and several sites next to each other."""

import http.client
import os
import subprocess
import tempfile
from pathlib import Path

import pytest

from faults import faults
from rebuilding import CONTENT, PROGRAM, REPOSITORY
from web_servers import free_port, running, running_with

SPELLINGS = [
    "/{}", "//{}", "///{}", "/./{}", "/x/../{}", "/x/%2e%2e/{}", "/%2e/{}", "/./x/.././{}", "/{}/", "/{}/.", "/x//../{}", "/%2F{}",
]  # fmt: skip


def answer(address, path):
    """The status and the policies of the answer to a path that is sent unchanged."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=10)
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, (response.getheader("Content-Security-Policy"), response.getheader("Permissions-Policy"))


@pytest.fixture(scope="module")
def own_policies(site):
    """Files with a policy of their own: one of `media/`, a kit's document, and pages with an embed."""
    media = [file for file in site.files if file.relative_to(site.root).parts[0] == "media"]
    documents = [file for file in site.files if file.name == "press-release.html"]
    paths = [file.relative_to(site.root).as_posix() for file in media[:1] + documents[:1]]
    return paths + [page.path.strip("/") + "/index.html" for page in site.pages if page.select("//*[@data-consent-embed]")][:1]


@pytest.mark.parametrize("name", ["nginx", "caddy"])
def test_every_spelling_that_serves_a_file_brings_its_headers(site_root, own_policies, tmp_path, name):
    tmp_path.chmod(0o755)
    with running(name, site_root, tmp_path) as address, faults() as found:
        _, usual = answer(address, "/")
        for path in own_policies:
            status, policies = answer(address, "/" + path)
            assert (status, policies != usual) == (200, True), path
            for spelling in SPELLINGS:
                status, given = answer(address, spelling.format(path))
                if status == 200 and given != policies:
                    found.append(f"{spelling.format(path)}: {given}")
                if status not in (200, 301, 302, 307, 308, 400, 404):
                    found.append(f"{spelling.format(path)}: {status}")


@pytest.fixture
def readable_folder():
    """A folder that the servers' own users can enter, unlike those above `tmp_path`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A site that can have any address: a campaign's posts could become too long."""
    content = tmp_path_factory.mktemp("small")
    (content / "pages").mkdir()
    settings = "name: Klein\nbase-url: https://test.example\nlanguages: [nl]\ntime-zone: Europe/Amsterdam\n"
    (content / "site.yml").write_text(settings, "utf-8")
    (content / "pages" / "index.md").write_text("---\ntitle: Thuis\nsummary: x\n---\nWelkom.\n", "utf-8")
    return content


def configuration(server, root, listen, base, content=CONTENT):
    command = [PROGRAM, "headers", server, "--site", content, "--root", root, "--listen", listen, "--base-url", base]
    if moment := os.environ.get("BAKEN_NOW"):
        command += ["--now", moment]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPOSITORY).stdout


@pytest.mark.parametrize("name", ["nginx", "caddy"])
def test_two_sites_on_one_server_keep_their_own_headers(site_root, own_policies, tmp_path, readable_folder, name):
    """Their folders differ, so that the rules of one match no path of the other."""
    tmp_path.chmod(0o755)
    folder = readable_folder
    (folder / "deel").symlink_to(site_root)
    ports = [free_port(), free_port()]
    sites = [
        configuration(name, site_root, f"127.0.0.1:{ports[0]}", "https://een.example"),
        configuration(name, folder, f"127.0.0.1:{ports[1]}", "https://twee.example/deel"),
    ]
    with running_with(name, "\n".join(sites), f"127.0.0.1:{ports[0]}", tmp_path), faults() as found:
        for path in [*own_policies, ""]:
            first, second = answer(f"127.0.0.1:{ports[0]}", f"/{path}"), answer(f"127.0.0.1:{ports[1]}", f"/deel/{path}")
            if first != second or first[0] != 200:
                found.append(f"{path}: {first} and {second}")


LONG = ".".join(["a" * 60, "b" * 60, "example"])


@pytest.mark.parametrize("name", ["nginx", "caddy"])
@pytest.mark.parametrize("host", [LONG, "xn--schne-lua.example", "192.0.2.7", "a-b.example"])
def test_a_site_of_any_name_starts_beside_another(site_root, small, tmp_path, name, host):
    tmp_path.chmod(0o755)
    port = free_port()
    first = configuration(name, site_root, f"127.0.0.1:{port}", "https://een.example")
    second = configuration(name, site_root, f"localhost:{port}", f"https://{host}/deel", small)
    with running_with(name, first + "\n" + second, f"127.0.0.1:{port}", tmp_path) as address:
        assert answer(address, "/")[0] == 200


@pytest.mark.parametrize("host", [LONG, "een.example"])
def test_nginx_finds_the_site_by_its_name(site_root, small, tmp_path, host):
    tmp_path.chmod(0o755)
    port = free_port()
    other = tmp_path / "other"
    other.mkdir()
    listen = f"127.0.0.1:{port}"
    first = configuration("nginx", other, listen, "https://ander.example")
    second = configuration("nginx", site_root, listen, f"https://{host}", small)
    with running_with("nginx", first + "\n" + second, listen, tmp_path):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        for name, status in [(host, 200), (host.upper(), 200), ("ander.example", 403), ("x" + host, 403)]:
            connection.request("GET", "/", headers={"Host": name})
            response = connection.getresponse()
            response.read()
            assert response.status == status, name


@pytest.mark.parametrize(
    "option",
    [
        ("--listen", "foo"), ("--listen", "/"), ("--listen", "99999"), ("--listen", "https://x"), ("--listen", "80,81"),
        ("--listen", "127.0.0.1"), ("--listen", "127.0.0.1:0"), ("--listen", "127.0.0.1:65536"), ("--listen", ":80"),
        ("--listen", "127.0.0.1:8\x01"), ("--listen", "[::1:80"), ("--listen", "::1:80"), ("--listen", "999.0.0.1:80"),
        ("--listen", "127.0.0.1:٨٠"), ("--listen", "unix:/x:80"), ("--listen", ""), ("--root", ".."), ("--root", "www"),
        ("--root", "/srv/../etc"), ("--root", "/srv/www\x07"), ("--root", "/"), ("--root", "//"), ("--root", "/srv/./www"),
        ("--root", "/srv/\u200bwww"), ("--root", "/srv/$uri"), ("--root", "/srv/{x}"), ("--root", "~/www"), ("--root", ""),
    ],
)  # fmt: skip
def test_what_no_server_can_use_is_refused(option):
    command = [PROGRAM, "headers", "nginx", "--site", CONTENT, *option]
    refused = subprocess.run(command, capture_output=True, text=True, check=False, cwd=REPOSITORY)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert option[0] in refused.stderr


@pytest.mark.parametrize("listen", ["127.0.0.1:{}", "[::1]:{}", "localhost:{}", "0.0.0.0:{}"])
@pytest.mark.parametrize("name", ["nginx", "caddy"])
def test_servers_listen_where_they_are_told(site_root, tmp_path, name, listen):
    tmp_path.chmod(0o755)
    port = free_port()
    text = configuration(name, site_root, listen.format(port), "https://een.example")
    address = {"0.0.0.0": "127.0.0.1"}.get(listen.removesuffix(":{}"), listen.removesuffix(":{}"))
    with running_with(name, text, f"{address}:{port}", tmp_path):
        assert answer(f"{address}:{port}", "/")[0] == 200
