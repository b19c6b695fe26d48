# What install.sh and uninstall.sh share; read by both.

parts="silicon-ledger lib resources licences silicon-ledger.sqlite shared.sh uninstall.sh"
sizes="16 22 24 32 48 64 128 256 512"
metainfo=internal.silicon_ledger.silicon_ledger.metainfo.xml

may() { # run a command that fails where a folder cannot be written to
    "$@" || { echo "Silicon Ledger: $1 failed, a folder cannot be written to" >&2; exit 3; }
}

refuse_while_running() { # replacing a running program would break it at its next step
    for process in /proc/[0-9]*; do
        case $(readlink "$process/exe" 2>/dev/null) in
        "$prefix/silicon-ledger") echo "Silicon Ledger is running: close it, then do this again" >&2; exit 5 ;;
        esac
    done
}

refresh_desktop() { # menus and file types; where these programs are missing, the next login does it
    update-desktop-database "$share/applications" >/dev/null 2>&1
    update-mime-database "$share/mime" >/dev/null 2>&1
    [ ! -e "$share/icons/hicolor/icon-theme.cache" ] || gtk-update-icon-cache -q -t "$share/icons/hicolor" >/dev/null 2>&1
    return 0
}
