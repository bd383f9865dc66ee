# shellcheck shell=bash
# Talking to whoever runs ./dev: everything goes to stderr, because stdout belongs to the command that is run.

note() { printf '%s\n' "$*" >&2; }

die() {
    note "dev: $*"
    exit 1
}

# Commands to run when this script ends, however it ends; the last one registered runs first.
cleanups=()
at_exit() { cleanups=("$*" "${cleanups[@]}"); }

run_cleanups() {
    local command
    [[ ! $attended ]] || end_process "-$attended"
    stop_ticker
    for command in "${cleanups[@]}"; do
        eval "$command" || true
    done
    cleanups=()
}
trap run_cleanups EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Asks a process, or with a minus a process group, to end; after five seconds it has to.
end_process() {
    local tenths
    kill -TERM -- "$1" 2>/dev/null || return 0
    for ((tenths = 0; tenths < 50; tenths++)); do
        kill -0 -- "$1" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "$1" 2>/dev/null || true
    wait "${1#-}" 2>/dev/null || true
}

# Runs a command and waits for it in such a way that a signal to us is heard at once, and ends the command and all it
# started: bash would otherwise put the signal off until the command is done.
attended=
attend() {
    local status=0
    set -m  # a process group of its own
    "$@" <&0 &
    attended=$!
    set +m
    wait "$attended" || status=$?
    attended=
    return "$status"
}

ticker_pid=
stop_ticker() {
    [[ $ticker_pid ]] || return 0
    kill "$ticker_pid" 2>/dev/null || true
    wait "$ticker_pid" 2>/dev/null || true
    ticker_pid=
}

# How far a log has come: ninja's [12/340] as it stands, or what apt and dpkg have counted up to.
progress_of() {
    awk '
        match($0, /^\[[0-9]+\/[0-9]+\]/) { steps = substr($0, RSTART + 1, RLENGTH - 2) }
        /^[0-9]+ upgraded, [0-9]+ newly installed/ { packages += $3 }
        /^Get:[0-9]/ { fetched++ }
        /^Unpacking / { unpacked++ }
        /^Setting up / { configured++ }
        END {
            if (steps) print steps
            else if (unpacked) printf "%d packages: %d unpacked, %d set up\n", packages, unpacked, configured
            else if (fetched) printf "%d files fetched\n", fetched
        }' "$1" 2>/dev/null
}

# Shows TEXT, seconds and progress until stopped: in place on a terminal, else a line every 15 seconds.
tick() {
    local text=$1 log=$2 start=$SECONDS seconds next=15
    while sleep 1 && kill -0 "$$" 2>/dev/null; do
        seconds=$((SECONDS - start))
        if [[ -t 2 ]]; then
            printf '\r\e[K%s … %d s  %s' "$text" "$seconds" "$(progress_of "$log")" >&2
        elif ((seconds >= next)); then
            next=$((seconds + 15))
            note "$text … $seconds s  $(progress_of "$log")"
        fi
    done
}

# What is worth reading of a log that ended badly: ninja's first failure, else the end.
excerpt_of() {
    if grep -q '^FAILED: ' "$1"; then
        sed -n '/^FAILED: /,$p' "$1" | grep -Ev '^(\[[0-9]+/[0-9]+\]|ccache )' | head -n 60
    else
        tail -n 40 "$1"
    fi
}

# step TEXT LOG COMMAND…: runs a long command quietly. Its output is in LOG, and shown only when it fails.
step() {
    local text=$1 log=$2 start=$SECONDS status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    : >"$log"
    [[ -t 2 ]] || note "$text …"
    tick "$text" "$log" &
    ticker_pid=$!
    attend "$@" >"$log" 2>&1 </dev/null || status=$?
    stop_ticker
    [[ ! -t 2 ]] || printf '\r\e[K' >&2
    if ((status == 0)); then
        note "✓ $text ($((SECONDS - start)) s)"
    else
        excerpt_of "$log" >&2
        note "✗ $text failed after $((SECONDS - start)) s. The whole log is in $log"
    fi
    return "$status"
}
