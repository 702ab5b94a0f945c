# shellcheck shell=bash
# Shared by the scripts: messages, system packages, the Python environment. To be sourced.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
venv="$root/.build/venv"
missing_packages=()

say() {
  printf '\033[1m%s\033[0m\n' "==> $*" >&2
}

fail() {
  printf '%s\n' "$(basename "$0"): $*" >&2
  exit 1
}

# needs PACKAGE CONDITION…: notes a Debian package as missing unless the condition, a command, holds.
needs() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing_packages+=("$package")
}

# Installs the packages that `needs` found missing. Does not run apt when there are none.
install_missing_packages() {
  ((${#missing_packages[@]} > 0)) || return 0
  local names="${missing_packages[*]}" as_root=()
  command -v apt-get >/dev/null ||
    fail "this system has no apt-get; install what Debian calls: $names"
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      fail "packages are missing and there is no sudo; as root, run: apt-get install $names"
    as_root=(sudo)
  fi
  say "Installing $names"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing_packages[@]}"
  missing_packages=()
}

needs_swift() {
  command -v swift >/dev/null ||
    fail "there is no Swift on the PATH; get a toolchain, 6.1 or later, from https://www.swift.org/install/linux/"
}

# The packages for compiling Baken, in addition to the toolchain.
needs_build_packages() {
  needs git command -v git
  needs binutils command -v ld
  needs g++ test -d /usr/include/c++
  needs pkg-config command -v pkg-config
  needs libcmark-gfm-dev test -e /usr/include/cmark-gfm.h
  needs libcmark-gfm-extensions-dev test -e /usr/include/cmark-gfm-core-extensions.h
  needs libpango1.0-dev test -e /usr/include/pango-1.0/pango/pangocairo.h
  needs libcairo2-dev test -e /usr/include/cairo/cairo-pdf.h
  needs libqrencode-dev test -e /usr/include/qrencode.h
  needs libqpdf-dev test -e /usr/include/qpdf/qpdf-c.h
  needs libarchive-dev test -e /usr/include/archive.h
  needs libcurl4-openssl-dev pkg-config --exists libcurl
  needs libhunspell-dev test -e /usr/include/hunspell/hunspell.h
  needs libmimalloc-dev test -e /usr/include/mimalloc.h
  # The typefaces of share cards and posters.
  needs fonts-urw-base35 test -d /usr/share/fonts/opentype/urw-base35
  needs fonts-inter test -d /usr/share/fonts/opentype/inter
  needs tzdata test -e /usr/share/zoneinfo/Europe/Amsterdam
}

# The packages for the program as released: with Swift's libraries linked statically, it starts in half the time and needs no toolchain on
# the machine where it runs. Foundation's networking part, which is linked too, needs libxml2, and curl as Baken does itself.
needs_release_packages() {
  needs_build_packages
  needs libxml2-dev pkg-config --exists libxml-2.0
}

build_release() {
  say "Building Baken"
  swift build --configuration release --product baken --static-swift-stdlib
}

has_venv_module() {
  python3 -c 'import ensurepip, venv'
}

# prepare_venv [FOLDER REQUIREMENTS MODULE]: makes a Python environment with the packages of a file, only when the file has changed or the
# module cannot be imported. Without arguments: that of the browser tests.
prepare_venv() {
  local folder=${1:-$venv} requirements=${2:-$root/Tests/Browser/requirements.txt} module=${3:-pytest}
  local made_from="$folder/made-from.txt"
  if cmp -s "$requirements" "$made_from" && "$folder/bin/python" -c "import $module" 2>/dev/null; then return 0; fi
  say "Installing Python packages into ${folder#"$root"/}"
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$made_from"
}

# Installs Pagefind, which makes the index for searching, and names it to Baken. Where that is not possible the site is built without.
prepare_search() {
  local folder="$root/.build/pagefind"
  if ! prepare_venv "$folder" "$root/script/lib/pagefind.txt" pagefind_bin; then
    say "Pagefind cannot be installed; the site gets no search"
    return 0
  fi
  ln -sf "$("$folder/bin/python" -c 'import pagefind_bin; print(pagefind_bin.get_executable())')" "$folder/bin/pagefind"
  export BAKEN_PAGEFIND="$folder/bin/pagefind"
}

has_browser() {
  command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || compgen -G "$root/.build/browsers/chromium*"
}

# Debian has a package of Chromium. Ubuntu has only a snap, which does not start everywhere: there, use Playwright's.
needs_browser() {
  if has_browser >/dev/null; then return 0; fi
  if grep -qx 'ID=ubuntu' /etc/os-release 2>/dev/null; then return 0; fi
  missing_packages+=(chromium-headless-shell)
}

prepare_browser() {
  export PLAYWRIGHT_BROWSERS_PATH="$root/.build/browsers"
  if has_browser >/dev/null; then return 0; fi
  say "Installing Chromium into .build/browsers"
  "$venv/bin/python" -m playwright install --with-deps chromium
}

# Checks that the code follows .swift-format.
check_format() {
  swift format lint --strict --parallel --recursive Package.swift Sources Tests docs
}

check_shell() {
  local files
  mapfile -t files < <(grep -lE '^#!.*bash|^# shellcheck shell=bash' -r script .ci)
  shellcheck --external-sources --source-path=SCRIPTDIR --severity=warning "${files[@]}"
}

# Checks that the types in the comments of the browser scripts are consistent.
check_scripts() {
  tsc --project "$root/script/jsconfig.json"
}
