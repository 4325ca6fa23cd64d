#!/bin/sh
# run.sh TEST...: runs unit programs, scripts and bats files, all of which print TAP, as many
# at once as there are processors; shows each as it ends, and closes with
# `N passed, N failed, N skipped`.
set -u
cd "$(dirname "$0")/.." || exit 1

# The tests' files stand in memory if there is enough of it, and programs may be run from
# there: on a disk the tests wait until what they write is safe.
memory=/dev/shm
memory_serves() {
	[ "$(df -Pk $memory 2> /dev/null | awk 'END { print $4 + 0 }')" -gt 2000000 ] &&
		! findmnt -n -o OPTIONS -T $memory | grep -q noexec
}
[ -n "${TMPDIR-}" ] || ! memory_serves || TMPDIR=$memory
TMPDIR=$(mktemp -d "${TMPDIR:-/tmp}/rc-test.XXXXXX") || exit 1
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
