# Words for the tests of what attackers and accidents do to files: rc-import refuses them
# with a reason, or sets rows aside, within 400 MB and a minute, and never takes a part for
# the whole.  To be loaded behind helpers.bash, import.bash and ledger.bash.

# An address sanitizer needs all of the address space.
setup() {
	clean_room
	memory=${ASAN_OPTIONS:+unlimited}
	memory=${memory:-400000}
}

# rc-import within its bounds.
bounded() {
	(
		ulimit -v "$memory"
		exec timeout 60 rc-import "$@"
	)
}

# refuses PATTERN ARG...: the import fails, prints nothing and says just this.
refuses() {
	local pattern="$1"
	shift
	capture bounded "$@"
	# shellcheck disable=SC2053
	[ "$status" -eq 1 ] && [ -z "$output" ] && [[ $stderr == rc-import:\ $pattern ]] || {
		printf 'status %d: %s\n' "$status" "$stderr" | cut -c 1-400
		return 1
	}
}

# import_bounded STATUS ARG...: as import (import.bash).
import_bounded() {
	local status_wanted="$1"
	shift
	capture bounded "$@"
	[ "$status" -eq "$status_wanted" ] || {
		printf 'status %d: %s\n' "$status" "$stderr" | cut -c 1-400
		return 1
	}
}

# xml_head [ATTRIBUTES], xml_tail: what stands around the rows of an XML spreadsheet.
xml_head() {
	echo '<?xml version="1.0"?>'
	echo '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
	echo ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
	echo "<Worksheet ss:Name=\"s\"><Table$1>"
}

xml_tail() {
	echo '</Table></Worksheet></Workbook>'
}

# many N TEXT: the text N times.
many() {
	yes "$2" | head -n "$1" | tr -d '\n'
}

# cut_short FILE: at every 97th byte, and in its last ones, the file is cut: what is left
# is refused, or has all rows.
cut_short() {
	local size n
	size=$(stat -c %s "$1")
	for n in $(seq 1 97 "$size") $((size - 2)) $((size - 1)); do
		head -c "$n" "$1" > "cut-$1"
		capture bounded dues -q "cut-$1"
		[ "$status" -eq 1 ] ||
			{ [ "$status" -eq 0 ] && [ "$output" = "$(cat "$ledger/dues.tsv")" ]; } ||
			{ echo "$n of $size bytes: status $status: $stderr"; return 1; }
	done
}
