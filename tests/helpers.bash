# Shared by all tests: where the tools and the shared data are, a clean room to work in,
# and words to say what is expected.

bats_require_minimum_version 1.5.0

# Every test reads this file again, hence no process is begun for a path.
tests=${BASH_SOURCE[0]%/*}     # as bats gives it: absolute, with .. for a folder below
tests=${tests%/*/..}
build=${RC_BUILD:-$tests/../build}
[[ $build == /* ]] || build=$PWD/$build
shared=${RC_SHARED:-$tests/../../shared}
[[ $shared == /* ]] || shared=$PWD/$shared
data=$tests/data
PATH=$build:$PATH
tab=$'\t'

# No policy but the built-in one, and a folder of the test's own.
clean_room() {
	unset RC_POLICY XDG_CONFIG_HOME
	export HOME=$BATS_TEST_TMPDIR/home TMPDIR=$BATS_TEST_TMPDIR/tmp
	mkdir -p "$HOME" "$TMPDIR" "$BATS_TEST_TMPDIR/work"
	cd "$BATS_TEST_TMPDIR/work" || return
}

# of_cases GLOB: the files or folders of that name among the cases of independent models, in
# tests/data and in the shared data.
of_cases() {
	compgen -G "$data/cases/$1" || echo "no case of that name: $1"
	compgen -G "$shared/cases/$1" || true
}

# table FILE: stdin as a table, where cells are set apart by blanks and a dot is an
# empty cell.
table() {
	awk -v OFS='\t' '{
		for (i = 1; i <= NF; i++)
			if ($i == ".")
				$i = ""
		$1 = $1
		print
	}' > "$1"
}

# columns NAME...: these columns of the table on stdin, without the header, in the form
# that table() reads.
columns() {
	awk -F '\t' -v names="$*" '
	NR == 1 {
		for (i = 1; i <= NF; i++)
			at[$i] = i
		n = split(names, name, " ")
		next
	}
	{
		for (i = 1; i <= n; i++) {
			cell = name[i] in at ? $at[name[i]] : "?"
			printf "%s%s", cell == "" ? "." : cell, i < n ? " " : "\n"
		}
	}'
}

# is GOT WANTED: two texts are the same.
is() {
	[ "$1" = "$2" ] || {
		diff <(printf '%s\n' "$2") <(printf '%s\n' "$1")
		return 1
	}
}

# says STATUS MESSAGE COMMAND...: the command ends with that status and prints just that
# on stderr.  Its stdout is in the file `out`.
says() {
	local wanted=$1 message=$2 status=0
	shift 2
	"$@" > out 2> err || status=$?
	is "$(< err)" "$message"
	is "$status" "$wanted"
}

# fails_at STATUS PATTERN COMMAND...: the same, for messages that the machine has a word
# in: the pattern is the shell's.
fails_at() {
	local wanted=$1 pattern=$2 status=0
	shift 2
	"$@" > out 2> err || status=$?
	# shellcheck disable=SC2053
	[[ $(< err) == $pattern ]] || { cat err; return 1; }
	is "$status" "$wanted"
}

# capture COMMAND...: what it prints is in $output (its lines in $lines) and $stderr, how
# it ends is in $status.  `run --separate-stderr` takes six processes for that.
capture() {
	status=0
	"$@" > "$BATS_TEST_TMPDIR/stdout" 2> "$BATS_TEST_TMPDIR/stderr" || status=$?
	output=$(< "$BATS_TEST_TMPDIR/stdout")
	mapfile -t lines < "$BATS_TEST_TMPDIR/stdout"
	stderr=$(< "$BATS_TEST_TMPDIR/stderr")
}

# limited COMMAND...: with at most 500 MB; the sanitizers map far more than they use.
limited() {
	(
		[ -n "${ASAN_OPTIONS:-}" ] || ulimit -v 500000
		"$@"
	)
}

# waits_for COMMAND...: comes back when the command succeeds.
waits_for() {
	local turns=0
	until "$@"; do
		[ $((turns += 1)) -lt 2000 ] || return 1
		sleep 0.01
	done
}
