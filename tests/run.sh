#!/bin/sh
# run.sh TEST...: runs unit programs, scripts and bats files, all of which print TAP, as many
# at once as there are processors; shows each as it ends, and closes with
# `N passed, N failed, N skipped`.
set -u
cd "$(dirname "$0")/.." || exit 1

TMPDIR=$(mktemp -d) || exit 1
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

parallel --will-cite -j "${JOBS:-$(nproc)}" sh tests/run-one.sh "$TMPDIR/{#}" {} ::: "$@" < /dev/null

# A run that could not even begin has no log.
for log in $(seq -f "$TMPDIR/%.0f/log" $#); do
	cat "$log" || echo "not ok - no log"
done > "$TMPDIR/log"
skipped=$(grep -c '^ok .*# skip' "$TMPDIR/log")
passed=$(($(grep -c '^ok' "$TMPDIR/log") - skipped))
failed=$(grep -c '^not ok' "$TMPDIR/log")
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
