"""nginx and Caddy on this machine, with the configuration that Baken prints for them."""

import os
import socket
import subprocess
import time
from contextlib import contextmanager

from built_site import REPOSITORY
from rebuilding import CONTENT, PROGRAM

NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder};
  proxy_temp_path {folder};
  fastcgi_temp_path {folder};
  uwsgi_temp_path {folder};
  scgi_temp_path {folder};
  include /etc/nginx/mime.types;
  include {folder}/site.conf;
}}
"""

CADDY = """
{{
  admin off
  auto_https off
}}
import {folder}/site.conf
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def printed(server, root, address):
    """The configuration that Baken prints."""
    command = [PROGRAM, "headers", server, "--site", CONTENT, "--root", root, "--listen", address]
    if moment := os.environ.get("BAKEN_NOW"):
        command += ["--now", moment]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=REPOSITORY).stdout


@contextmanager
def running(server, root, folder):
    """Runs the server for the site in `root`; yields its address."""
    address = f"127.0.0.1:{free_port()}"
    with running_with(server, printed(server, root, address), address, folder) as found:
        yield found


@contextmanager
def running_with(server, configuration, address, folder):
    """Runs the server with one or more configurations that Baken printed; yields the address on which it listens."""
    (folder / "site.conf").write_text(configuration, "utf-8")
    main = folder / "main.conf"
    main.write_text({"nginx": NGINX, "caddy": CADDY}[server].format(folder=folder), "utf-8")
    command = {
        "nginx": ["nginx", "-e", "stderr", "-p", folder, "-c", main],
        "caddy": ["caddy", "run", "--config", main, "--adapter", "caddyfile"],
    }[server]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    try:
        wait_for(address, process, folder / "log")
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(10)


def wait_for(address, process, log):
    host, _, port = address.rpartition(":")
    host = host.strip("[]")
    for _ in range(100):
        if process.poll() is not None:
            break
        try:
            socket.create_connection((host, int(port)), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"The server does not start:\n{log.read_text()}")
