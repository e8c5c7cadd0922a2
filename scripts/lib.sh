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

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    stop "This needs root: $*
Run it as an administrator, then the same make command again."
  fi
}

install_apt() {
  say "Installs system packages: $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return
  as_root apt-get update -qq >/dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_brew() {
  has brew || stop "Homebrew is missing, so these cannot be installed: $*
Install them (or Homebrew) by hand, then run the same make command again."
  say "Installs with Homebrew: $*"
  brew install --quiet "$@"
}
