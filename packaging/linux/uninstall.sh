#!/bin/sh
# Removes Silicon Ledger of this user. Settings (~/.config/silicon-ledger) and files that are not ours stay.
#
#   --purge   settings too
#   --quiet   say nothing unless it fails
#
# Returns 0 removed, 2 wrong words, 3 a folder cannot be written to, 5 the program is running.
set -u

purge= quiet=
for word in "$@"; do
    case $word in
    --purge) purge=1 ;;
    --quiet) quiet=1 ;;
    *) echo "$word is not known: --purge and --quiet are" >&2; exit 2 ;;
    esac
done
prefix=$(cd "$(dirname "$0")" && pwd)
. "$prefix/shared.sh"
share=$(sed -n 1p "$prefix/installed-for")
bin=$(sed -n 2p "$prefix/installed-for")

refuse_while_running
[ "$(readlink "$bin/silicon-ledger")" != "$prefix/silicon-ledger" ] || rm -f "$bin/silicon-ledger"
rm -f "$share/applications/silicon-ledger.desktop" "$share/mime/packages/silicon-ledger.xml" "$share/metainfo/$metainfo"
for size in $sizes; do
    rm -f "$share/icons/hicolor/${size}x$size/apps/silicon-ledger.png"
done
rm -f "$share/icons/hicolor/scalable/apps/silicon-ledger.svg"
refresh_desktop
for name in $parts installed-for; do
    may rm -rf "${prefix:?}/$name"
done
rmdir "$prefix" 2>/dev/null || [ "$quiet" ] || echo "Your own files stay in $prefix"
empty() { # remove folders that are empty now, from the inside out
    for folder in "$@"; do
        rmdir "$folder" 2>/dev/null
    done
}
for size in $sizes; do
    empty "$share/icons/hicolor/${size}x$size/apps" "$share/icons/hicolor/${size}x$size"
done
empty "$share/icons/hicolor/scalable/apps" "$share/icons/hicolor/scalable" "$share/icons/hicolor" "$share/icons"
empty "$share/mime/packages" "$share/metainfo" "$share/applications" "$bin" "$(dirname "$prefix")"
[ ! "$purge" ] || may rm -rf "${XDG_CONFIG_HOME:-$HOME/.config}/silicon-ledger"
[ "$quiet" ] || echo "Silicon Ledger is removed"
exit 0
