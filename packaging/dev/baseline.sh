# shellcheck shell=bash
# Does this system have what Slipway is built and tested with?

: "${log_dir:?set by dev}"

# Versions are those that CMakeLists.txt and the sources need; `packaging/dev-packages.txt` has all of them.
readonly baseline_modules=(
    'Qt6Core >= 6.8' 'Qt6Svg >= 6.8' 'libcurl >= 8.0' 'libgit2 >= 1.7' 'openssl >= 3.0' 'cpp-httplib >= 0.18'
    'libqrencode' 'libcmark-gfm' 'libfyaml >= 0.8' 'Qt6WebEngineWidgets >= 6.8'
)
readonly baseline_commands=(
    cmake ninja ccache mold git git-lfs curl python3 node npm Xvfb openbox xdotool import
    chromium chromedriver dbus-daemon gnome-keyring-daemon
)

compiler_is_recent() {
    local major
    major=$(g++ -dumpversion 2>/dev/null) || return 1
    ((${major%%.*} >= 14))
}

system_meets_baseline() {
    local item
    compiler_is_recent || return 1
    for item in "${baseline_commands[@]}"; do
        command -v "$item" >/dev/null || return 1
    done
    for item in "${baseline_modules[@]}"; do
        pkg-config --exists "$item" 2>/dev/null || return 1
    done
    # These have no pkg-config module; CMake looks for their own files.
    for item in Qt6LinguistTools Qt6Keychain KF6SyntaxHighlighting KF6Sonnet; do
        [[ -n $(find /usr/lib*/ -maxdepth 4 -name "${item}Config.cmake" -print -quit 2>/dev/null) ]] || return 1
    done
}

# require_tools PACKAGE:COMMAND…: installs what is missing when we may, else says how.
require_tools() {
    local pair packages=()
    for pair in "$@"; do
        command -v "${pair#*:}" >/dev/null || packages+=("${pair%%:*}")
    done
    ((${#packages[@]})) || return 0
    command -v apt-get >/dev/null ||
        die "this system needs ${packages[*]} to make the Debian 13 dev root; please install them."
    ((EUID == 0)) ||
        die "making the Debian 13 dev root needs ${packages[*]}. Install with: sudo apt-get install ${packages[*]}"
    step "Installing ${packages[*]}" "$log_dir/apt-install.log" install_packages "${packages[@]}"
}

install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y --no-install-recommends "$@" && return
    # A fresh container has no package lists.
    apt-get update && apt-get install -y --no-install-recommends "$@"
}
