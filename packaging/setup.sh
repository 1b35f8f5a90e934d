# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it: where the project lies, and how what it needs is installed.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc)

# need GROUP...: installs the missing packages of the groups in packages.txt, as root or through sudo.
need() {
    local group package missing=()
    while IFS=$'\t' read -r group package; do
        case " $* " in *" $group "*) ;; *) continue ;; esac
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
    done < <(grep -v '^#' "$here/packaging/packages.txt")
    [ ${#missing[@]} -eq 0 ] && return 0

    local as=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "Dateline needs these packages, and only root may install them: ${missing[*]}" >&2
            return 1
        }
        as=(sudo)
    fi
    echo "Installing: ${missing[*]}" >&2
    local install=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
    "${install[@]}" >&2 || { "${as[@]}" apt-get update -q >&2 && "${install[@]}" >&2; }
}

# build PRESET [TARGET...]: configures and builds; quiet unless something goes wrong.
build() {
    local preset=$1 log="$here/build/$1.log"
    shift
    mkdir -p "$here/build"
    echo "Building ($preset); the first time takes a few minutes." >&2
    { (cd "$here" && cmake --preset "$preset") && cmake --build "$here/build/$preset" -j "$jobs" ${*:+--target "$@"}; } \
        >"$log" 2>&1 || { tail -n 60 "$log" >&2; echo "The build failed; all of its output is in $log" >&2; return 1; }
}
