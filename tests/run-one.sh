#!/bin/sh
# run-one.sh FOLDER TEST: runs a test of run.sh in its own TMPDIR, leaves what it printed in
# FOLDER/log, and shows its time, its counts, what failed and what was skipped, and why.
set -u

folder=$1
test=$2
log=$folder/log
limit=${RC_TEST_LIMIT:-600}   # seconds
mkdir -p "$folder/tmp" || exit 1

case $test in
*.bats) set -- bats --tap "$test" ;;
*.sh) set -- sh "$test" ;;
*) set -- "$test" ;;
esac
begun=$(date +%s%N)
TMPDIR=$folder/tmp timeout -k 10 "$limit" "$@" > "$log" 2>&1 < /dev/null
status=$?
time=$((($(date +%s%N) - begun) / 10000000))

# A program that fails without saying which test did has crashed; one that hangs is a
# failure, too, and so is one that runs no test.
if [ $status = 124 ] || [ $status = 137 ]; then
	echo "not ok - $test did not end within $limit s" >> "$log"
elif [ $status != 0 ] && ! grep -q '^not ok' "$log"; then
	echo "not ok - $test ended with status $status" >> "$log"
fi
grep -q -e '^ok' -e '^not ok' "$log" || echo "not ok - $test ran no test" >> "$log"

# count NAME PATTERN: `, N NAME` if there are any.
count() {
	n=$(grep -c "$2" "$log")
	[ "$n" = 0 ] || printf ', %d %s' "$n" "$1"
}

printf '%3d.%02d s  %s: %d passed%s%s\n' $((time / 100)) $((time % 100)) "$test" \
	"$(grep '^ok' "$log" | grep -vc '# skip')" \
	"$(count failed '^not ok')" "$(count skipped '^ok.*# skip')"
sed -n 's/^ok [0-9]* \(- \)*\(.*\) # skip *\(.*\)/	skipped, \3: \2/p' "$log"
grep -A 40 '^not ok' "$log" | grep -v '^ok'
rm -rf "$folder/tmp"
