#!/usr/bin/env bash
# Drives the pages in Debian's Chromium over the loopback bridge.
#
#   tests/browser/run.sh FOLDER-OF-PROGRAMS [TEST-FILE…]
#
# Pictures go to the folder ASSAY_BROWSER_SHOTS, if that is set; ASSAY_BROWSER
# names another Chromium. On a Debian it fails where there is none; elsewhere,
# where `chromium` may be nothing but a snap, it says that it is skipped and why.
set -euo pipefail

programs=$(realpath "${1:?usage: run.sh FOLDER-OF-PROGRAMS [TEST-FILE…]}")
shift
here=$(cd "$(dirname "$0")" && pwd)

distribution=$(. /etc/os-release 2>/dev/null && echo "${ID:-}")
ASSAY_BROWSER=${ASSAY_BROWSER:-$(command -v chromium || true)}
# A snap sees no file outside the home folder and none of a temporary one.
if [ -z "$ASSAY_BROWSER" ] || [[ $(realpath "$ASSAY_BROWSER") == /snap/* || $(realpath "$ASSAY_BROWSER") == */snap ]]; then
  if [ "$distribution" = debian ]; then
    echo "the browser tests need chromium: make setup" >&2
    exit 2
  fi
  echo "SKIPPED: the browser tests. This machine has no Chromium that is a plain program"
  echo "(on Ubuntu it is a snap, which cannot read the tests' folders)."
  echo "To run them, name one: ASSAY_BROWSER=/path/to/chrome make browser"
  exit 0
fi

cases=$(mktemp -d)
trap 'wait; rm -rf "$cases"' EXIT
export ASSAY_CONFIG_DIR=$cases/config ASSAY_ACTOR=Tester ASSAY_FIXED_CLOCK=2023-04-10T09:00:00Z
"$programs/assay" sample "$cases/sample.assay" >/dev/null
"$programs/assay" new "$cases/empty.assay" --title "An empty case" >/dev/null
# The large one takes some seconds; the tests that want it come last and wait.
# Where it cannot be made, what lies there is no case, and they fail at once.
prepare_many() {
  node "$here/many.mjs" "$cases/document" &&
    "$programs/assay" new "$cases/many.part" --title "Gate books" >/dev/null &&
    "$programs/assay" import "$cases/many.part" "$cases/document/case.json" >/dev/null &&
    mv "$cases/many.part" "$cases/many.assay" || : >"$cases/many.assay"
}
prepare_many &
mkdir -p "${ASSAY_BROWSER_SHOTS:-$cases}"

export ASSAY_BROWSER ASSAY_BRIDGE=$programs/bridge ASSAY_BROWSER_CASES=$cases
export ASSAY_BROWSER_PAGES=$here/../../ui/dist-web
if [ $# -eq 0 ]; then
  for file in "$here"/*.test.mjs; do
    [ "$file" = "$here/large.test.mjs" ] || set -- "$@" "$file"
  done
  set -- "$@" "$here/large.test.mjs"
fi
node --test --test-concurrency=2 --test-reporter=spec "$@"
