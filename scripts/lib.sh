# Sourced by the other set-up scripts: what system this is, and how to install on it.

say() { printf '\033[1m%s\033[0m\n' "→ $*" >&2; }

stop() {
  printf '\n%s\n\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

on_macos() { [ "$(uname -s)" = Darwin ]; }

on_debian() { has apt-get; }

checksum() {
  if has sha256sum; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1
}

may_be_root() { [ "$(id -u)" = 0 ] || has sudo; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Both return false where they cannot; what to do by hand is for the caller to say.
install_apt() {
  may_be_root || return 1
  say "Installs system packages: $*"
  local apt=(as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq)
  "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null 2>&1 && return
  "${apt[@]}" update >/dev/null && "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null
}

install_brew() {
  has brew || return 1
  say "Installs with Homebrew: $*"
  brew install --quiet "$@"
}
