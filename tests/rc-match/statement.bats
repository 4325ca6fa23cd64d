#!/usr/bin/env bats
# Statements whose truth is known (tests/bench/statement): no honest line is matched wrongly, and
# of those that a careful clerk could settle at least 95 % are matched.

load ../helpers

setup() {
	clean_room
	"${CC:-cc}" -std=c11 -D_XOPEN_SOURCE=700 -O1 -o statement "$tests"/bench/statement/*.c
}

# told CONTRACTS LINES: wrong lines that are honest, and what is matched of a clerk's in 1/1000.
told() {
	./statement "$1" "$2" dues.tsv lines.tsv truth.tsv
	rc-match -u dues.tsv --propose left.tsv -o out.tsv lines.tsv 2> err || [ $? = 3 ]
	awk -f "$tests/bench/match.awk" truth.tsv out.tsv left.tsv | tail -n 1 |
		awk -F '\t' '{ print $5, $10 * 10 }'
}

@test "no honest line is matched wrongly, and a clerk's lines nearly all" {
	for book in "200 4000" "2000 8000" "6000 8000"; do
		# shellcheck disable=SC2086
		read -r wrong share <<< "$(told $book)"
		is "$wrong" 0
		[ "$share" -ge 950 ] || is "$book: $share" "950 or more"
	done
}
