# shellcheck shell=bash
# Running a command inside the dev root, as if the host were a Debian 13.
#
# The root is a read-only system; everything of the user's is at its place: home and other folders, /tmp, /run, devices,
# displays, network settings, certificates, pip and npm configuration.

: "${project_dir:?set by dev}" "${cache_dir:?set by dev}"

# Laid over the root's own when the host has them.
readonly host_files=(
    /etc/resolv.conf /etc/hosts /etc/passwd /etc/group /etc/localtime /etc/machine-id
    /etc/pip.conf /etc/npmrc /usr/etc/npmrc /usr/local/etc/npmrc
)
readonly host_folders=(/etc/ssl/certs /usr/local/share/ca-certificates /var/tmp)
# Variables that name a certificate file, in the tools we run.
readonly certificate_variables=(
    SSL_CERT_FILE CURL_CA_BUNDLE REQUESTS_CA_BUNDLE PIP_CERT NODE_EXTRA_CA_CERTS GIT_SSL_CAINFO
    NPM_CONFIG_CAFILE npm_config_cafile
)
# The host's toolchain must not leak in: these name programs and libraries of another system.
readonly foreign_variables=(
    LD_LIBRARY_PATH LD_PRELOAD CC CXX CPP CFLAGS CXXFLAGS CPPFLAGS LDFLAGS PKG_CONFIG_PATH PKG_CONFIG_LIBDIR
    CMAKE_PREFIX_PATH CMAKE_TOOLCHAIN_FILE CMAKE_GENERATOR PYTHONHOME PYTHONPATH VIRTUAL_ENV NODE_PATH
    QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QML2_IMPORT_PATH GIT_EXEC_PATH BASH_ENV ENV
)

# Top-level folders that belong to the system, and so come from the root.
is_system_path() {
    case $1/ in
    /bin/* | /boot/* | /dev/* | /etc/* | /lib/* | /lib32/* | /lib64/* | /libx32/* | /lost+found/* | /proc/* | \
        /run/* | /sbin/* | /sys/* | /tmp/* | /usr/* | /var/*) return 0 ;;
    esac
    return 1
}

bind_system() {
    local root=$1 entry
    for entry in "$root"/*; do
        [[ ! -L $entry ]] || binds+=(--symlink "$(readlink "$entry")" "/${entry##*/}")
    done
    for entry in usr etc var; do
        binds+=(--ro-bind "$root/$entry" "/$entry")
    done
    binds+=(--dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --bind /run /run --bind /tmp /tmp)
}

bind_host() {
    local path
    for path in /*; do
        is_system_path "$path" || [[ ! -d $path || ! -r $path || -L $path ]] || binds+=(--bind "$path" "$path")
    done
    for path in "${host_files[@]}"; do
        [[ ! -r $path ]] || binds+=(--ro-bind "$path" "$path")
    done
    for path in "${host_folders[@]}"; do
        [[ ! -d $path ]] || binds+=(--bind "$path" "$path")
    done
    # A home or a checkout below /var, say. The root is read-only, so only what can be mounted is.
    for path in "$HOME" "$project_dir" "$cache_dir" "$PWD"; do
        if [[ $path == /var/* && $path != /var/tmp/* ]]; then
            binds+=(--tmpfs /var/"$(cut -d/ -f3 <<<"$path")" --bind "$path" "$path")
        elif ! is_system_path "$path"; then
            binds+=(--bind "$path" "$path")
        fi
    done
}

# A certificate that lives in a system folder of the host is shown elsewhere, and its variable says so.
bind_certificates() {
    local name value
    for name in "${certificate_variables[@]}"; do
        value=${!name:-}
        if [[ -f $value && $value != /etc/ssl/certs/* ]] && is_system_path "$value"; then
            binds+=(--ro-bind "$value" "/.host$value" --setenv "$name" "/.host$value")
        fi
    done
}

set_environment() {
    local name
    for name in "${foreign_variables[@]}"; do
        binds+=(--unsetenv "$name")
    done
    binds+=(
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
        --setenv SLIPWAY_DEV_ROOT "$1"
    )
}

# The process inside that we started: below bwrap stands its init, and below that the command.
command_inside() {
    local init
    init=$(cat "/proc/$1/task/$1/children" 2>/dev/null) || return 1
    cat "/proc/${init%% *}/task/${init%% *}/children" 2>/dev/null
}

signal_inside() {
    local pids
    pids=$(command_inside "$2") || return 0
    # shellcheck disable=SC2086  # a list of numbers
    [[ ! $pids ]] || kill "-$1" $pids 2>/dev/null || true
}

# wait_for PID: the exit code of the command inside; a request to end is passed on to it, and it decides.
wait_for() {
    local status=0 again=1
    # On a terminal Ctrl+C reaches the command by itself.
    trap 'again=1' INT QUIT
    trap 'again=1; signal_inside TERM $inside_pid' TERM
    trap 'again=1; signal_inside HUP $inside_pid' HUP
    while ((again)); do
        again=0
        wait "$1" && status=0 || status=$?
    done
    return "$status"
}

# enter_root ROOT COMMAND…: returns the command's exit code. All its processes end with it, and with us.
enter_root() {
    local root=$1 status=0
    shift
    require_tools bubblewrap:bwrap
    local binds=(--unshare-pid --die-with-parent)
    ((EUID == 0)) || binds+=(--unshare-user)
    bind_system "$root"
    bind_host
    bind_certificates
    set_environment "$root"
    binds+=(--chdir "$PWD")
    { : <&0; } 2>/dev/null || exec </dev/null
    # bwrap itself must outlive what it watches, so only the command inside hears of signals.
    (
        trap '' INT QUIT TERM HUP
        exec bwrap --args 9 -- env --default-signal=INT,QUIT,TERM,HUP "$@" 9< <(printf '%s\0' "${binds[@]}")
    ) <&0 &
    inside_pid=$!
    wait_for "$inside_pid" || status=$?
    return "$status"
}
