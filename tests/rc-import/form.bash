# Words for the tests of forms: their rows, and files that are cut off or patched.
# To be loaded behind helpers.bash.

setup() {
	clean_room
	forms=$build/unit/rc-import/forms
	[ -x "$forms" ] || skip "not built: make check builds it"
}

# rows FILE [LINES]: what is in a file, or some lines of it by sed(1)'s numbers.
rows() {
	"$forms" "$1" | sed -n "${2:-p}"
}

# cut_off FILE EACH: a file that is cut off at every EACHth byte is refused, or nothing of its
# rows is missing.
cut_off() {
	local size whole status
	size=$(stat -c %s "$1")
	whole=$("$forms" "$1")
	for ((n = $2; n < size; n += $2)); do
		head -c "$n" "$1" > ./cut
		status=0
		"$forms" cut > out 2> err || status=$?
		if [ "$status" = 1 ]; then
			[[ $(cat err) == 'rc: cut'* ]]
		elif [ "$(cat out)" != "$whole" ]; then
			"${3:-false}" "$n"
		fi
	done
}

# patched FILE OFFSET BYTES: the workbook with other bytes there, as `patched.xls`.
patched() {
	cp "$1" patched.xls
	chmod u+w patched.xls
	printf '%b' "$3" | dd of=patched.xls bs=1 seek="$2" conv=notrunc status=none
}

# refused MESSAGE: so is patched.xls, by the tool itself.
refused() {
	says 1 "rc-import: patched.xls: $1" rc-import dues patched.xls
}
