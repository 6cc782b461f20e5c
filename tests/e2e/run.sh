#!/usr/bin/env bash
# Drives the built window end to end under a display of its own.
#
#   tests/e2e/run.sh BINARY [TEST-FILE…]
#
# Pictures of the screens go to the folder ASSAY_E2E_SHOTS, if that is set.
# Whatever was started is ended, also when a test fails or is interrupted.
set -euo pipefail

if [ -z "${ASSAY_E2E_GROUP:-}" ]; then
  # One session, one process group: display, driver, window and its children.
  ASSAY_E2E_GROUP=1 setsid "$0" "$@" &
  group=$!
  finish() {
    kill -TERM -- "-$group" 2>/dev/null || return 0
    for _ in $(seq 50); do
      # A zombie that nobody collects does not count.
      pgrep -g "$group" -r D,R,S >/dev/null || return 0
      sleep 0.1
    done
    kill -KILL -- "-$group" 2>/dev/null || true
  }
  trap finish EXIT
  trap 'exit 130' INT TERM
  wait "$group"
  exit
fi

binary=$(realpath "${1:?usage: run.sh BINARY [TEST-FILE…]}")
shift
here=$(cd "$(dirname "$0")" && pwd)
for tool in Xvfb WebKitWebDriver xdotool node; do
  command -v "$tool" >/dev/null || { echo "the end-to-end tests need $tool" >&2; exit 2; }
done
[ $# -gt 0 ] || set -- "$here"/*.test.mjs

# The server itself picks a free display and says which: unlike with xvfb-run,
# two runs at once never race for one, and no signal can be missed.
coproc DISPLAY_SERVER { exec Xvfb -displayfd 1 -screen 0 "${ASSAY_E2E_SIZE:-1280x800}x24" -nolisten tcp 2>/dev/null; }
read -r -t 20 number <&"${DISPLAY_SERVER[0]}" || { echo "Xvfb did not start" >&2; exit 2; }

DISPLAY=:$number ASSAY_E2E_BINARY=$binary node --test --test-concurrency=1 --test-reporter=spec "$@"
