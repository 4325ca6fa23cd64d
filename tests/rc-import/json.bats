#!/usr/bin/env bats
# rc-import: JSON becomes rows, and what is too large for any form is refused.

load ../helpers
load form

@test "JSON that is cut off is refused, but between its lines" {
	printf '%s\n' '{"a":"合同","b":[1,{"c":2.5}]}' '{"a":"\ud83d\ude00"}' > lines.json
	between() {
		[ "$(head -c "$1" lines.json | tail -c 1)" = '}' ] ||
			[ -z "$(head -c "$1" lines.json | tail -c 1)" ]
	}
	cut_off lines.json 1 between
}

@test "JSON that is none is refused by the tool, with its place" {
	printf '{"a":1}\n{"a":tru}\n' > bad.json
	says 1 'rc-import: bad.json:2:8: is no JSON: invalid string in json text' \
		rc-import dues bad.json
	printf '{"a":1}\n{"a":%s' "$(printf '[%.0s' {1..100})" > bad.json
	says 1 'rc-import: bad.json:2:69: more than 64 levels' rc-import dues bad.json
}

@test "what is larger than a file may be is refused in little memory" {
	[ -n "${ASAN_OPTIONS:-}" ] || ulimit -v 200000
	{ printf '{"a":"'; head -c 30000000 /dev/zero | tr '\0' x; printf '"}'; } > large
	says 1 'rc-import: large:1:16908288: a text of more than 16 MiB' rc-import dues large
	awk 'BEGIN { printf "{"; for (i = 0; i < 20000; i++) printf "\"k%d\":1,", i; print "\"k\":1}" }' > large
	fails_at 1 'rc-import: large:1:*: more than 16384 different keys' rc-import dues large
	{ printf '<table><tr><td>'; head -c 30000000 /dev/zero | tr '\0' x; } > large
	says 1 'rc: large:1: a cell of more than 16777216 bytes' "$forms" large
	{ printf '<table><tr><td a="'; head -c 30000000 /dev/zero | tr '\0' x; } > large
	says 1 'rc: large:1: a tag of more than 16777216 bytes' "$forms" large
	awk 'BEGIN { for (i = 0; i < 100; i++) print "<table>" }' > large
	says 1 'rc: large:0: tables more than 64 deep in one another' "$forms" large
	awk 'BEGIN { printf "<table><tr>"; for (i = 0; i < 20000; i++) printf "<td>x" }' > large
	says 1 'rc: large:1: a row of more than 67108864 bytes or 16384 cells' "$forms" large
}
