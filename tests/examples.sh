#!/bin/sh
# examples.sh [BUILD [PAGE...]]: runs the examples of the man pages, and holds what they
# print to what the page says they print.
#
# An example is a `.Bd -literal` block in which a line begins with "$ ".  Such a line is a
# command, together with the lines behind it if it ends with a backslash, `|` or `&&`, or
# begins a here-document; the lines up to the next command are the exact standard output.
#
# The examples of a page run one after the other in one new directory, with the tools of
# BUILD (default: $RC_BUILD, or build) first in PATH, and with the links `sample` and
# `config` to the folders of these names.  Results are lines of TAP; a page without an
# example fails.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-${RC_BUILD:-$root/build}}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- "$root"/man/*.[1-9]
build=$(cd "$build" && pwd)
start=$PWD

work=$(mktemp -d "${TMPDIR:-/tmp}/rc-examples.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# cut_out PAGE TO: writes each example's command, its output and the line it begins in to
# TO/NNN.sh, TO/NNN.want and TO/NNN.line.
cut_out() {
	awk -v to="$2" '
	function text(line) {               # roff as the reader sees it
		gsub(/\\&/, "", line)
		gsub(/\\\(aq/, "\047", line)
		gsub(/\\\(ga/, "`", line)
		gsub(/\\\(ha/, "^", line)
		gsub(/\\\(ti/, "~", line)
		gsub(/\\-/, "-", line)
		gsub(/\\e/, "\\", line)
		return line
	}
	function marker(line) {             # the word that ends a here-document
		if (!match(line, /<<-?[ ]*[\047"\\]?[A-Za-z_]+/))
			return ""
		line = substr(line, RSTART, RLENGTH)
		sub(/^<<-?[ ]*[\047"\\]?/, "", line)
		return line
	}
	function finish() {
		if (n)
			close(name ".sh")
		if (n)
			close(name ".want")
	}
	function begin() {
		finish()
		name = sprintf("%s/%03d", to, ++n)
		print FNR > (name ".line")
		close(name ".line")
		printf "" > (name ".want")
	}
	/^\.Bd .*-literal/ { literal = 1; inside = 0; next }
	/^\.Ed/            { literal = 0; next }
	!literal           { next }
	{ $0 = text($0) }
	heredoc != "" {
		print > (name ".sh")
		if ($0 == heredoc)
			heredoc = ""
		next
	}
	continued || /^\$ / {
		if (!continued) {
			begin()
			sub(/^\$ /, "")
		}
		inside = 1
		print > (name ".sh")
		heredoc = marker($0)
		continued = heredoc == "" && /(\\|\||&&)$/
		next
	}
	inside { print > (name ".want") }
	END { finish() }
	' "$1"
}

count=0
failed=0

# result ok|'not ok' NAME: prints a line of TAP.
result() {
	count=$((count + 1))
	[ "$1" = ok ] || failed=$((failed + 1))
	printf '%s %d - %s\n' "$1" "$count" "$2"
}

# run_one PAGE EXAMPLE: runs it in the directory at hand.  Statuses beyond 3 are those of
# commands that were not found or crashed.
run_one() {
	name="$1:$(cat "$2.line"): $(sed 1q "$2.sh" | sed 's/#/\\#/g')"
	status=0
	sh "$2.sh" < /dev/null > "$2.got" 2> "$2.err" || status=$?
	if [ "$status" -le 3 ] && cmp -s "$2.want" "$2.got"; then
		result ok "$name"
		return
	fi
	result 'not ok' "$name"
	printf '# exit status %d\n' "$status"
	diff -u -L "what $1 says" -L 'what it prints' "$2.want" "$2.got" |
	    sed 's/^/# /'
	sed 's/^/# stderr: /' "$2.err"
}

run_page() {
	page=${1##*/}
	examples=$work/$page
	here=$examples/here

	mkdir -p "$here/.config/rc"
	# an empty policy, so that the machine's own is out of the game
	: > "$here/.config/rc/policy.yaml"
	ln -s "$root/tests/sample" "$here/sample"
	ln -s "$root/config" "$here/config"
	cut_out "$1" "$examples"
	cd "$here"
	HOME=$here
	for script in "$examples"/*.sh; do
		[ -e "$script" ] || break
		run_one "$page" "${script%.sh}"
	done
	[ -e "$script" ] || result 'not ok' "$page: it has no example"
	cd "$start"
}

unset RC_POLICY XDG_CONFIG_HOME
export HOME LC_ALL=C TZ=UTC PATH="$build:$PATH"
for page; do
	case $page in
	/*) run_page "$page" ;;
	*)  run_page "$start/$page" ;;
	esac
done
printf '1..%d\n' "$count"
[ "$failed" -eq 0 ]
