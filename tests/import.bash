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
	run --separate-stderr rc-import "$@"
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
