# shellcheck shell=bash
# ./dev lint: one line for each check, and the output of those that failed.

: "${project_dir:?set by dev}" "${cache_dir:?set by dev}" "${log_dir:?set by dev}"

lint_failed=0

# check NAME COMMAND…
check() {
    local name=$1 log=$log_dir/lint.log start=$SECONDS
    shift
    if "$@" >"$log" 2>&1 </dev/null; then
        printf '✓ %s (%d s)\n' "$name" "$((SECONDS - start))"
    else
        lint_failed=1
        printf '✗ %s (%d s)\n' "$name" "$((SECONDS - start))"
        sed 's/^/  /' "$log"
    fi
}

# Tracked files and those not yet added, without what git ignores or what was deleted.
project_files() {
    git ls-files -z --cached --others --exclude-standard -- "$@" |
        while IFS= read -r -d '' file; do
            [[ ! -f $file ]] || printf '%s\n' "$file"
        done | LC_ALL=C sort -u
}

scripts() {
    local file
    project_files | while IFS= read -r file; do
        case $(head -c 64 "$file" | tr -d '\0' | head -n 1) in
        '#!'*bash* | '#!'*/sh* | '# shellcheck shell='*) printf '%s\n' "$file" ;;
        esac
    done
}

# What differs from the main branch: commits of this branch, changes not committed, and new files.
changed_files() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || echo HEAD)
    {
        git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h'
        git ls-files --others --exclude-standard -- '*.cpp' '*.h'
    } | LC_ALL=C sort -u
}

# A header is checked through the sources that include it.
sources_for() {
    local file
    while IFS= read -r file; do
        case $file in
        *.cpp) printf '%s\n' "$file" ;;
        *.h) git grep -l --untracked -F "#include \"$file\"" -- '*.cpp' || true ;;
        esac
    done | LC_ALL=C sort -u
}

# Only what the build compiles can be checked.
compiled() {
    python3 -c '
import json, os, sys
known = {os.path.relpath(entry["file"]) for entry in json.load(open(sys.argv[1]))}
sys.stdout.writelines(line for line in sys.stdin if line.rstrip("\n") in known)' "$1/compile_commands.json"
}

check_format() { project_files '*.cpp' '*.h' | xargs -r -d '\n' clang-format --dry-run -Werror; }

check_tidy() { "$project_dir/packaging/dev/tidy" "$1" "$cache_dir/tidy" <"$2"; }

# One script at a time: together, a variable of one would hide that it is missing in another.
check_scripts() { scripts | xargs -r -d '\n' -n 1 shellcheck -x; }
check_layers() { cmake -DROOT="$project_dir" -P tests/check_layers.cmake; }
check_desktop() { desktop-file-validate packaging/*.desktop; }
# There is no home page yet to name.
check_metainfo() {
    appstreamcli validate --no-net --override=url-homepage-missing=info packaging/*.metainfo.xml
}

# Runs lupdate, and puts the files back as they were: a check must not change what it looks at.
check_translations() {
    local copy status=0
    copy=$(mktemp -d)
    cp translations/*.ts "$copy/"
    cmake --build "$1" --target update_translations || status=1
    local file
    for file in "$copy"/*.ts; do
        cmp -s "$file" "translations/${file##*/}" || {
            echo "translations/${file##*/} is out of date: run ./dev exec cmake --build $1 --target update_translations"
            status=1
        }
        cp "$file" "translations/${file##*/}"
    done
    rm -rf "$copy"
    return "$status"
}

generate_moc() {
    ninja -C "$1" -t targets all | sed -n 's/^\([^/:]*_autogen\): phony.*/\1/p' | xargs ninja -C "$1"
}

command_lint() {
    local build=$project_dir/build/ci list count
    cd "$project_dir" || return
    configure ci
    # What moc writes must exist before a file that includes it can be read; nothing has to be compiled.
    step "Generating what moc writes" "$log_dir/lint-moc.log" generate_moc "$build"
    list=$(mktemp)
    at_exit "rm -f '$list'"
    if [[ ${1:-} == --all ]]; then
        project_files '*.cpp' | compiled "$build" >"$list"
    else
        changed_files | sources_for | compiled "$build" >"$list"
    fi
    count=$(wc -l <"$list")
    check "clang-format" check_format
    check "include layers" check_layers
    check "shellcheck" check_scripts
    check "desktop file" check_desktop
    check "metainfo" check_metainfo
    if compgen -G 'translations/*.ts' >/dev/null; then
        check "translations" check_translations "$build"
    fi
    check "clang-tidy, $count files" check_tidy "$build" "$list"
    return "$lint_failed"
}
