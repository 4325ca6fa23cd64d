# Words for the tests of rc-import: files to import, and what is expected of an import.
# To be loaded behind helpers.bash.
#
# shellcheck disable=SC2154  # bats sets status, output and stderr

# file NAME LINE...: a file of these lines, with \t, \n and \xHH in them.
file() {
	local name="$1"
	shift
	printf '%b\n' "$@" > "$name"
}

# import STATUS ARG...: runs it; $output is the table, $stderr what was said.
import() {
	local status_wanted="$1"
	shift
	capture rc-import "$@"
	[ "$status" -eq "$status_wanted" ] || {
		echo "status $status: $stderr"
		return 1
	}
}

# prints LINE...: the output is just this.
prints() {
	diff -u <(printf '%b\n' "$@") <(printf '%s\n' "$output")
}

# said LINE...: just this was said, behind the tool's name.
said() {
	diff -u <(printf 'rc-import: %s\n' "$@") <(printf '%s\n' "$stderr")
}

# said_too LINE: this is one of the lines said.
said_too() {
	grep -qxF "rc-import: $1" <<< "$stderr" || {
		printf 'said:\n%s\n' "$stderr"
		return 1
	}
}

# amounts CELL..., dates CELL...: imports a due for each; $output has what came of them.
amounts() {
	printf '合同编号\t付款期限\t应收金额\n' > amounts.tsv
	local i=0
	for cell; do
		i=$((i + 1))
		printf 'C%d\t2024-01-02\t%s\n' $i "$cell" >> amounts.tsv
	done
	capture rc-import dues -q amounts.tsv
	output="$(cut -f4 <<< "$output" | tail -n +2 | tr '\n' ' ')"
}

dates() {
	printf '合同编号\t付款期限\t应收金额\n' > dates.tsv
	local i=0
	for cell; do
		i=$((i + 1))
		printf 'C%d\t%s\t1\n' $i "$cell" >> dates.tsv
	done
	capture rc-import dues -q dates.tsv
	output="$(cut -f3 <<< "$output" | tail -n +2 | tr '\n' ' ')"
}

# refuses_amount TEXT REASON, refuses_date TEXT REASON: the due is set aside so.
refuses_amount() {
	amounts "$1"
	[ "$status" -eq 3 ]
	said "amounts.tsv:2: amount: '$1' $2"
}

refuses_date() {
	dates "$1"
	[ "$status" -eq 3 ]
	said "dates.tsv:2: due_on: '$1' $2"
}

# bounded MESSAGE COMMAND...: dies of it soon, with at most 150 MiB; the message is a pattern.
bounded() {
	local message=$1
	shift
	fails_at 1 "rc-import: $message" timeout 60 bash -c \
		'[ -n "${ASAN_OPTIONS:-}" ] || ulimit -v 153600; exec "$@"' - "$@"
}
