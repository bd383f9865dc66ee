# shellcheck shell=bash
# Making the dev root: a Debian 13 tree in the cache folder, named after what is in it, never changed afterwards.

: "${project_dir:?set by dev}" "${cache_dir:?set by dev}" "${log_dir:?set by dev}"

readonly root_suite=trixie
readonly package_list="$project_dir/packaging/dev-packages.txt"
readonly root_options=(
    --variant=apt
    '--aptopt=APT::Install-Recommends "false"'
    --dpkgopt=force-unsafe-io
    '--dpkgopt=path-exclude=/usr/share/man/*'
    '--dpkgopt=path-exclude=/usr/share/doc/*'
)

root_packages() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$package_list"; }

root_path() {
    local key
    key=$({
        root_packages | LC_ALL=C sort
        printf '%s\n' "$root_suite" "$(dpkg --print-architecture)" "${root_options[@]}"
    } | sha256sum | cut -c1-12)
    printf '%s/root-%s\n' "$cache_dir" "$key"
}

# The host's own Debian mirrors, with the suite's name replaced, as a sources.list. Other archives (a browser's, a
# cloud's) are left out: they are not needed, and need not have this suite. Prints nothing on a host that is no Debian:
# mmdebstrap then uses its own default.
debian_sources() {
    local codename
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    [[ $codename ]] || return 0
    {
        find /etc/apt/sources.list /etc/apt/sources.list.d -name '*.list' -exec cat {} + 2>/dev/null | one_line_entries
        find /etc/apt/sources.list.d -name '*.sources' -exec awk 'FNR == 1 { print "" } { print }' {} + 2>/dev/null |
            deb822_entries
    } | translate_entries "$codename"
}

# Both formats become "KEYRING URI SUITE COMPONENT…", with "-" for no keyring.
one_line_entries() {
    awk '
        $1 != "deb" { next }
        {
            key = "-"; first = 2
            if ($2 ~ /^\[/) {
                while ($first !~ /\]$/ && first < NF) first++
                for (i = 2; i <= first; i++) {
                    word = $i; gsub(/^\[|\]$/, "", word)
                    if (word ~ /^signed-by=/) key = substr(word, 11)
                }
                first++
            }
            line = key
            for (i = first; i <= NF && $i !~ /^#/; i++) line = line " " $i
            print line
        }'
}

deb822_entries() {
    awk -v RS= '
        {
            delete field; name = ""
            count = split($0, lines, "\n")
            for (i = 1; i <= count; i++) {
                if (lines[i] ~ /^#/) continue
                if (lines[i] ~ /^[^ \t:]+:/) {
                    name = tolower(substr(lines[i], 1, index(lines[i], ":") - 1))
                    field[name] = substr(lines[i], index(lines[i], ":") + 1)
                } else field[name] = field[name] " " lines[i]
            }
            if (tolower(field["enabled"]) ~ /no/ || (" " field["types"] " ") !~ /[ \t]deb[ \t]/) next
            key = field["signed-by"]; gsub(/^[ \t]+|[ \t]+$/, "", key)
            if (key ~ /PGP PUBLIC KEY/) next  # an embedded key is never the distribution'"'"'s own
            if (key == "") key = "-"
            uris = split(field["uris"], uri, /[ \t]+/); suites = split(field["suites"], suite, /[ \t]+/)
            for (u = 1; u <= uris; u++) for (s = 1; s <= suites; s++)
                if (uri[u] != "" && suite[s] != "") print key, uri[u], suite[s], field["components"]
        }'
}

# Standard input: entries as above. Standard output: the same archives for our suite, as a sources.list.
translate_entries() {
    local codename=$1 key uri suite components
    while read -r key uri suite components; do
        [[ $suite == "$codename" || $suite == "$codename"-updates || $suite == "$codename"-security ]] || continue
        [[ " $components " == *' main '* ]] || continue
        # Somebody else's archive may use Debian's suite names; its key tells.
        [[ $key == - || $key == *debian-archive* ]] || continue
        [[ $key == - ]] && key= || key="[signed-by=$key] "
        printf 'deb %s%s %s main\n' "$key" "$uri" "$root_suite${suite#"$codename"}"
    done | LC_ALL=C sort -u
}

# The host's way to its mirrors: proxies, certificates, credentials. apt reads the credential files where they are.
host_apt_options() {
    apt-config dump --format '%F "%v";%n' Acquire |
        grep -E '^Acquire::(https?::(Proxy|CaInfo|CaPath|SslCert|SslKey)|Retries|Check-|Force)[^ ]* "..*";' || true
    printf 'Dir::Etc::%s "%s";\n' netrc /etc/apt/auth.conf netrcparts /etc/apt/auth.conf.d
}

# Runs in a process of its own (see attend).
bootstrap() {
    local target=$1 work=$2 sources=()
    debian_sources >"$work/sources.list"
    [[ ! -s $work/sources.list ]] || sources=("$work/sources.list")
    host_apt_options >"$work/apt.conf"
    local options=("${root_options[@]}" --verbose "--aptopt=$work/apt.conf"
        "--include=$(root_packages | paste -sd,)")
    if ((EUID == 0)); then
        # In a process namespace that ends with us: mmdebstrap alone may leave dpkg running when it is killed.
        exec setpriv --pdeathsig KILL unshare --pid --fork --kill-child --mount-proc \
            mmdebstrap --mode=root "${options[@]}" "$root_suite" "$target" "${sources[@]}"
    else
        # Through a tar stream, so that every file belongs to the user: nothing but `rm` is needed to get rid of it.
        # Device nodes could not be made, and the host's own are used anyway.
        TMPDIR=/var/tmp mmdebstrap --mode=unshare --format=tar "${options[@]}" \
            "$root_suite" - "${sources[@]}" |
            tar -C "$target" --exclude='./dev/*' --no-same-owner -x
    fi
}

# Files of the host appear in the root; a file can only be laid over one that exists.
add_mount_points() {
    local file
    # shellcheck disable=SC2154  # both lists are in enter.sh
    for file in "${host_folders[@]}"; do
        mkdir -p "$1$file"
    done
    # shellcheck disable=SC2154
    for file in "${host_files[@]}"; do
        mkdir -p "$1${file%/*}"
        rm -f "$1$file"  # resolv.conf may be a link to somewhere else
        touch "$1$file"
    done
}

make_root() {
    local root=$1 work partial=$1.partial
    # We hold the lock, so whatever is unfinished was abandoned.
    rm -rf --one-file-system "$cache_dir"/root-*.partial
    mkdir -p "$partial"
    work=$(mktemp -d)
    at_exit "rm -rf '$work'"
    chmod 755 "$work"
    if ! step "Making the Debian 13 dev root (once, about two minutes)" "$log_dir/dev-root.log" \
        bootstrap "$partial" "$work"; then
        rm -rf --one-file-system "$partial"
        return 1
    fi
    add_mount_points "$partial"
    mv "$partial" "$root"
}

# Makes the root unless it is there. Two ./dev at once make one: the second waits for the first.
ensure_root() {
    local root=$1 lock
    [[ ! -d $root ]] || return 0
    if ((EUID == 0)); then
        require_tools mmdebstrap:mmdebstrap
    else
        require_tools mmdebstrap:mmdebstrap uidmap:newuidmap
        grep -qE "^($(id -un)|$(id -u)):" /etc/subuid 2>/dev/null ||
            die "your account has no subordinate user ids. Run: sudo usermod --add-subuids 100000-165535" \
                "--add-subgids 100000-165535 $(id -un)"
    fi
    exec {lock}>"$cache_dir/root.lock"
    if ! flock -n "$lock"; then
        note "Another ./dev is making the dev root; waiting for it …"
        flock "$lock"
    fi
    [[ -d $root ]] || make_root "$root"
    exec {lock}>&-
}
