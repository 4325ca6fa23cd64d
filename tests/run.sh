#!/bin/sh
# run.sh UNIT...: runs the unit programs, the man pages' examples and the bats files, all of
# which print TAP; shows what failed, and closes with `N passed, N failed`.
set -u
cd "$(dirname "$0")/.." || exit 1

TMPDIR=$(mktemp -d) || exit 1
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
log=$TMPDIR/log
: > "$log"

# A program that fails without saying which test did has crashed, and one that goes on for
# a quarter of an hour hangs: these are failures too.
run() {
	name=$1
	shift
	timeout 900 "$@" > "$log.part" 2>&1
	status=$?
	[ $status = 0 ] || grep -q '^not ok' "$log.part" ||
		echo "not ok - $name ended with status $status" >> "$log.part"
	grep -q -e '^ok' -e '^not ok' "$log.part" ||
		echo "not ok - $name ran no test" >> "$log.part"
	! grep -q '^not ok' "$log.part" || {
		echo "== $name"
		grep -A 40 '^not ok' "$log.part" | grep -v '^ok'
	}
	cat "$log.part" >> "$log"
}

for unit; do
	run "$unit" "$unit"
done
run tests/examples.sh sh tests/examples.sh
for file in tests/*.bats tests/*/*.bats; do
	run "$file" bats --tap "$file"
done

skipped=$(grep -c '^ok .*# skip' "$log")
passed=$(($(grep -c '^ok' "$log") - skipped))
failed=$(grep -c '^not ok' "$log")
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
