#!/usr/bin/env bats
# run.sh: no fault of a test program passes for a success.

load helpers

setup() {
	clean_room
}

# program LINE...: a test program of these lines.
program() {
	printf '%s\n' '#!/bin/sh' "$@" > program
	chmod +x program
}

# runs STATUS LINE...: run.sh ends so, and prints these lines, but for the time.
runs() {
	local wanted=$1
	shift
	run sh "$tests/run.sh" "$PWD/program"
	is "$(sed "s,^ *[0-9]*\.[0-9]* s  $PWD/,," <<< "$output")" "$(printf '%s\n' "$@")"
	is "$status" "$wanted"
}

@test "what passes, fails and is skipped is counted, and a skip has its reason" {
	program "echo 'ok 1 - one'" "echo 'ok 2 - two # skip no time'"
	runs 0 'program: 1 passed, 1 skipped' "${tab}skipped, no time: two" \
		'1 passed, 0 failed, 1 skipped'
	program "echo 'ok 1 - one'" "echo 'not ok 2 - two'" "echo '# why'" 'exit 1'
	runs 1 'program: 1 passed, 1 failed' 'not ok 2 - two' '# why' \
		'1 passed, 1 failed, 0 skipped'
}

@test "a failed test counts, whatever the status" {
	program "echo 'not ok 1 - one'"
	runs 1 'program: 0 passed, 1 failed' 'not ok 1 - one' '0 passed, 1 failed, 0 skipped'
}

@test "a program that crashes has failed" {
	program "echo 'ok 1 - one'" 'kill -SEGV $$'
	runs 1 'program: 1 passed, 1 failed' "not ok - $PWD/program ended with status 139" \
		'1 passed, 1 failed, 0 skipped'
}

@test "a program that runs no test has failed" {
	program true
	runs 1 'program: 0 passed, 1 failed' "not ok - $PWD/program ran no test" \
		'0 passed, 1 failed, 0 skipped'
}

@test "a program that hangs has failed" {
	program "echo 'ok 1 - one'" 'sleep 60'
	export RC_TEST_LIMIT=0.1
	runs 1 'program: 1 passed, 1 failed' \
		"not ok - $PWD/program did not end within 0.1 s" '1 passed, 1 failed, 0 skipped'
}

@test "tests that are nothing but skipped are no success" {
	program "echo 'ok 1 - one # skip no time'"
	runs 1 'program: 0 passed, 1 skipped' "${tab}skipped, no time: one" \
		'0 passed, 0 failed, 1 skipped'
}
