#!/bin/sh
# Installs Silicon Ledger for the user who runs it: no administrator, no network, no question.
#
#   --prefix DIR   where the program goes (default ~/.local/opt/silicon-ledger)
#   --quiet        say nothing unless it fails
#   --help         this text
#
# Returns 0 installed, 2 wrong words, 3 a folder cannot be written to, 5 the program is running.
# An installed version is replaced; settings, policy.toml and anything else in its folder that is yours stay.
# To remove it: ~/.local/opt/silicon-ledger/uninstall.sh (same codes). Settings stay in ~/.config/silicon-ledger.
set -u

share=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
prefix=$HOME/.local/opt/silicon-ledger
quiet=
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) [ $# -gt 1 ] || { echo "--prefix needs a folder" >&2; exit 2; }; prefix=$2; shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --quiet) quiet=1 ;;
    --help) sed -n '2,/^set -u/{/^#/s/^# \{0,1\}//p}' "$0"; exit 0 ;;
    *) echo "$1 is not known; --help lists what is" >&2; exit 2 ;;
    esac
    shift
done
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
here=$(cd "$(dirname "$0")" && pwd)
. "$here/shared.sh"

refuse_while_running
may mkdir -p "$prefix" "$bin" "$share/applications" "$share/mime/packages" "$share/metainfo"
new=$prefix/.new
rm -rf "$new"
trap 'rm -rf "$new"' EXIT
may cp -R "$here/program" "$new"
may cp "$here/shared.sh" "$here/uninstall.sh" "$new/"
may chmod 755 "$new/uninstall.sh"
for name in $parts; do
    rm -rf "${prefix:?}/$name"
    may mv "$new/$name" "$prefix/$name"
done
printf '%s\n' "$share" "$bin" > "$prefix/installed-for"

may ln -sfn "$prefix/silicon-ledger" "$bin/silicon-ledger"
for size in $sizes; do
    icons=$share/icons/hicolor/${size}x$size/apps
    may mkdir -p "$icons"
    may cp "$here/icons/$size.png" "$icons/silicon-ledger.png"
done
may mkdir -p "$share/icons/hicolor/scalable/apps"
may cp "$here/icons/app.svg" "$share/icons/hicolor/scalable/apps/silicon-ledger.svg"
may cp "$here/silicon-ledger-mime.xml" "$share/mime/packages/silicon-ledger.xml"
may cp "$here/$metainfo" "$share/metainfo/"
quoted=$(printf '%s' "$prefix/silicon-ledger" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g; s/[\\&|]/\\&/g')
sed "s|^Exec=silicon-ledger|Exec=\"$quoted\"|" "$here/silicon-ledger.desktop" \
    > "$share/applications/silicon-ledger.desktop" || exit 3
refresh_desktop
[ "$quiet" ] || echo "Silicon Ledger is installed in $prefix. To remove it: $prefix/uninstall.sh"
