#!/usr/bin/env bash
# Both README commands in a Debian root that has nothing but Python and pip. Needs root and debootstrap.
#
#   bare_root.sh [run] [test] [user] [interrupted]     without words: all four
#
#   run          no screen: pictures of all pages, exit 0
#   test         the whole test command passes
#   user         without root and sudo: stops and prints the exact command to type
#   interrupted  killed in the middle of the set-up: the same command goes on from there
#
# BARE_ROOT     where the roots lie (default build/bare)
# BARE_SUITE    the Debian suite (default bookworm)
# BARE_PREPARE  a program called with the new root's path: what this network needs inside (certificates, pip.conf)
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
bare=${BARE_ROOT:-$here/build/bare}
suite=${BARE_SUITE:-bookworm}
base=$bare/base-$suite

make_base() {
    [ -e "$base/.complete" ] && return
    rm -rf "$base"
    mkdir -p "$bare"
    echo "== debootstrap $suite (minbase, python3, python3-pip)"
    debootstrap --variant=minbase --include=python3,python3-pip,ca-certificates "$suite" "$base" > "$bare/debootstrap.log"
    touch "$base/.complete"
}

fresh_root() { # prints the path of a new root with a clone of the repository in /home/reader
    local root=$bare/root-$1
    rm -rf "$root"
    cp -a "$base" "$root"
    chroot "$root" useradd --create-home reader
    git clone --quiet --no-local "$here" "$root/home/reader/silicon-ledger"
    chroot "$root" chown -R reader: /home/reader
    [ -z "${BARE_PREPARE:-}" ] || "$BARE_PREPARE" "$root" >&2
    echo "$root"
}

inside() { # inside ROOT USER COMMAND…: the mounts end with the command
    local root=$1 user=$2
    shift 2
    unshare --mount --pid --fork --kill-child bash -c '
        root=$1 user=$2; shift 2
        mount --rbind /dev "$root/dev"
        mount -t proc proc "$root/proc"
        exec chroot "$root" env -i HOME=/home/reader USER="$user" PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 \
            PYTHONPYCACHEPREFIX=/tmp/pycache setpriv --reuid "$user" --regid "$user" --init-groups \
            bash -c "cd /home/reader/silicon-ledger && $*"
    ' bash "$root" "$user" "$@"
}

try_run() {
    local root
    root=$(fresh_root run)
    inside "$root" root "python3 dev.py run"
    ls "$root"/home/reader/silicon-ledger/pictures/*.png
}

try_test() {
    local root
    root=$(fresh_root test)
    inside "$root" root "python3 dev.py test"
}

try_user() {
    local root out=$bare/user.log
    root=$(fresh_root user)
    if inside "$root" reader "python3 dev.py run" > "$out" 2>&1; then
        echo "It should have stopped for lack of system libraries:"
        cat "$out"
        return 1
    fi
    grep "sudo apt-get install" "$out"
}

try_interrupted() {
    local root seconds
    root=$(fresh_root interrupted)
    for seconds in 3 12 20; do
        echo "-- killed after $seconds s"
        inside "$root" root "timeout --signal=KILL $seconds python3 dev.py run" || true
    done
    inside "$root" root "python3 dev.py run"
}

make_base
for what in "${@:-run test user interrupted}"; do
    for one in $what; do
        echo "== $one"
        "try_$one"
        echo "== $one: ok"
        rm -rf "$bare/root-$one"
    done
done
