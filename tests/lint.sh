#!/bin/sh
# lint.sh: what no compiler checks.  Layers look down only; common/ prints nothing but what
# out and die print; man pages and scripts are clean; every oddity names its test, and every
# option has its place in its tool's man page.  Says what is wrong, file by file, and fails
# if anything is.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${RC_BUILD:-build}
faults=0
scratch=$(mktemp) || exit 1
trap 'rm -f "$scratch"' EXIT

fault() {
	echo "$*"
	faults=$((faults + 1))
}

# The folders of common/, lowest first.  A file may include its own layer and lower ones.
layers='bytes values records document dues policy tool'

# may_include FILE ALLOWED...: its quoted includes, which are from common/ or cmd/, are of
# these folders only.
may_include() {
	file=$1
	shift
	sed -n 's/^#include "\(.*\)"$/\1/p' "$file" > "$scratch"
	while read -r name; do
		case " $* " in
		*" ${name%/*} "* | *" $name "*) continue ;;
		esac
		fault "$file: includes $name; it may include only: $*"
	done < "$scratch"
}

# shellcheck disable=SC2046,SC2086  # layers and rooms are words
check_layers() {
	below=
	for layer in $layers; do
		below="$below $layer"
		for file in common/"$layer"/*.[ch]; do
				may_include "$file" $below
		done
	done
	for folder in common/*/; do
		folder=${folder%/}
		case " $layers " in
		*" ${folder#common/} "*) ;;
		*) fault "$folder: is none of the layers: $layers" ;;
		esac
	done
	for file in cmd/*.c; do
		tool=${file#cmd/}
		tool=${tool%.c}
		may_include "$file" $below "$tool" "$tool/input" "$tool/kinds" "$tool/write"
	done
	for file in cmd/*/*.[ch]; do
		tool=${file#cmd/}
		tool=${tool%%/*}
		may_include "$file" $below "$tool" $(rooms_of "$tool")
	done
	check_import_rooms $below
	check_report_rooms $below
}

# check_report_rooms LAYER...: within rc-report measures know no input, inputs no kind, and
# kinds and forms know nothing of each other.  A kind prints nothing.
check_report_rooms() {
	for file in cmd/rc-report/measure/*.[ch]; do
		may_include "$file" "$@" rc-report/measure
	done
	for file in cmd/rc-report/input/*.[ch]; do
		may_include "$file" "$@" rc-report/measure rc-report/input
	done
	for file in cmd/rc-report/model/*.[ch]; do
		may_include "$file" "$@" rc-report/measure rc-report/input rc-report/model
	done
	for file in cmd/rc-report/kinds/*.[ch] cmd/rc-report/kinds/*/*.[ch]; do
		may_include "$file" "$@" rc-report/measure rc-report/input rc-report/model \
			rc-report/kinds rc-report/kinds/customer rc-report/kinds/warnings
		! grep -q '"bytes/out.h"' "$file" || fault "$file: a kind prints nothing"
	done
	for file in cmd/rc-report/write/*.[ch]; do
		may_include "$file" bytes document rc-report/write
	done
}

# rooms_of TOOL: every folder below cmd/TOOL, as includes name it.
rooms_of() {
	[ ! -d "cmd/$1" ] || find "cmd/$1" -mindepth 1 -type d | sed 's|^cmd/||'
}

# check_import_rooms LAYER...: each room of rc-import, and what it may include besides common/
# and itself.  A form sees what forms share, but no other form; only forms/open, which opens a
# file in any of them, sees all.  The modules at the top may include all rooms.
# shellcheck disable=SC2046,SC2086  # rooms are words
check_import_rooms() {
	while read -r room seen; do
		seen=$(printf '%s' "$seen" | sed 's|[^ ][^ ]*|rc-import/&|g')
		for file in cmd/rc-import/"$room"/*.[ch]; do
			case $file in
			*/forms/open.c) may_include "$file" "$@" $(rooms_of rc-import) ;;
			*) may_include "$file" "$@" "rc-import/$room" $seen ;;
			esac
		done
		checked="${checked-} rc-import/$room"
	done <<-END
	cell
	forms           cell
	forms/text      cell forms/input.h forms/row.h
	forms/csv       cell forms/input.h forms/row.h forms/text
	forms/workbook  cell forms/input.h forms/row.h
	forms/xml       cell forms/input.h forms/row.h
	forms/xlsx      cell forms/input.h forms/row.h forms/text forms/workbook forms/xml
	forms/xml2003   cell forms/input.h forms/row.h forms/text forms/workbook forms/xml
	forms/xls       cell forms/input.h forms/row.h forms/text forms/workbook
	forms/html      cell forms/input.h forms/row.h forms/text forms/workbook
	forms/json      cell forms/input.h forms/row.h forms/text forms/workbook
	columns         cell forms/input.h forms/row.h
	rows            cell forms/input.h forms/row.h columns
	END
	for room in $(rooms_of rc-import); do
		case "$checked " in
		*" $room "*) ;;
		*) fault "cmd/$room: is none of the rooms that tests/lint.sh lists" ;;
		esac
	done
}

# A header's guard is its path.
check_guards() {
	for file in common/*/*.h cmd/*/*.h cmd/*/*/*.h cmd/*/*/*/*.h; do
		guard=${file#*/}
		guard=$(printf '%s' "RC_${guard#rc-}" | tr 'a-z/.-' 'A-Z___')
		grep -q "^#ifndef $guard\$" "$file" ||
			fault "$file: its guard is not $guard"
	done
}

# A struct's name has one meaning in a program, which is a tool with common/.
check_structs() {
	for file in cmd/rc-*.c; do
		tool=${file#cmd/}
		tool=${tool%.c}
		rooms=
		[ ! -d "cmd/$tool" ] || rooms=cmd/$tool
		# shellcheck disable=SC2086  # there may be none
		lines=$(find common "$file" $rooms -name '*.[ch]' -exec cat {} + |
			grep -E '^struct [a-z0-9_]+ \{' | sort | uniq -d)
		[ -z "$lines" ] || fault "$tool: more than one: $lines"
	done
}

# A file's code, without comments and texts.
code() {
	${CC:-gcc} -w -fpreprocessed -dD -E -P -x c "$1" | sed 's/"[^"]*"//g'
}

# What is printed goes through out and die, which check it.
check_prints() {
	printing='\b(v|f|vf|d|vd)?printf\(|\bf?puts\(|\b(f?putc|putchar|fwrite|perror)\(|\bstd(out|err)\b'
	for file in common/*/*.[ch] cmd/*.c cmd/*/*.[ch] cmd/*/*/*.[ch] cmd/*/*/*/*.[ch]; do
		lines=$(code "$file" | grep -E "$printing")
		[ -z "$lines" ] || fault "$file: prints by itself: $lines"
		case $file in
		common/bytes/die.c | common/bytes/out.c) continue ;;
		esac
		lines=$(code "$file" | grep -E '\bwrite\(STD')
		[ -z "$lines" ] || fault "$file: prints by itself: $lines"
	done
}

# A message shows the beginning of a long cell (STR_SHOWN); what is written has all of it.
check_shown() {
	for file in common/*/*.c cmd/*.c cmd/*/*.c cmd/*/*/*.c cmd/*/*/*/*.c; do
		lines=$(code "$file" | grep -v '^#' | tr '\n\t' '  ' | tr ';{}' '\n' | awk '
		/[^_]STR\(/ && /(die|warn)[a-z_]*\(/
		/STR_SHOWN\(/ && /(out_|arena_)printf\(/')
		[ -z "$lines" ] || fault "$file: STR or STR_SHOWN: $lines"
	done
}

check_pages() {
	for page in man/*.[1-9]; do
		lines=$(mandoc -T lint -W warning "$page" 2>&1)
		[ -z "$lines" ] || fault "$lines"
	done
}

# Each oddity of real exports in a page names, in a comment at its end, tests that hold it:
# `.\" test: NAME`.  One in tests/outside won't do: it runs only where others'
# files are.
check_oddities() {
	find tests -name outside -prune -o -name '*.bats' -exec sed -n 's/^@test "\(.*\)" {$/\1/p' {} + |
		sed 's/\\"/"/g' > "$scratch"
	lines=$(awk '
	FNR == NR { tests[$0]; next }
	FNR == 1 || /^\.Sh/ { oddities = /^\.Sh ODDITIES/ }
	!oddities { next }
	(/^\.It/ || /^\.El/) && open { print FILENAME ":" open ": no test is named" }
	/^\.It/ { open = FNR }
	/^\.El/ { open = 0 }
	sub(/^\.\\" test: /, "") {
		open = 0
		if (!($0 in tests))
			print FILENAME ":" FNR ": no test \"" $0 "\""
	}' "$scratch" man/*.[1-9])
	[ -z "$lines" ] || fault "$lines"
}

check_scripts() {
	# a tool in the shell is made of parts that use each other
	for source in cmd/*.sh; do
		tool=${source#cmd/}
		shellcheck "$build/${tool%.sh}" || fault "$source: see above"
	done
	shellcheck config/*.sh tests/*.sh tests/*/*.sh || fault "scripts: see above"
	# what a .bash file sets is used by those who load it, and the other way round
	shellcheck -S warning -e SC2034,SC2120,SC2154 tests/*.bash tests/*/*.bash ||
		fault "tests: see above"
	shellcheck -S error tests/*.bats tests/*/*.bats || fault "tests: see above"
}

# Tests that can't fail: what is wanted comes of a tool, which prints nothing if it fails; a
# loop over what a pipe brings, which may be nothing; a `[ ] && [ ]` that isn't the last.
check_tests() {
	for file in tests/*.bats tests/*/*.bats; do
		lines=$(awk '
		held != "" && !/^\t*}/ { print held }
		{ held = "" }
		/^\t+\[.*\] && \[/ { held = FNR ": " $0 }
		/^\t+is .*" "\$\((rc-|rows )/ || /\| while read/ { print FNR ": " $0 }' "$file")
		[ -z "$lines" ] || fault "$file: can't fail: $lines"
	done
}

# Every option of a tool, as `TOOL --completion` lists it, stands in its page as
# `.It Fl d , -as-of Ar DATE`.  --completion itself is not for people.
check_options() {
	for source in cmd/rc-*.c; do
		tool=${source#cmd/}
		tool=${tool%.c}
		page=man/$tool.1
		[ -x "$build/$tool" ] || { fault "$build/$tool: not built"; continue; }
		[ -f "$page" ] || { fault "$page: missing"; continue; }
		options=$("$build/$tool" --completion) || fault "$tool: no --completion"
		while read -r letter name _; do
			[ "$name" != --completion ] || continue
			[ "$letter" = -- ] && item= || item="${letter#-} , "
			grep -Eq "^\.It Fl $item${name#-}([ =]|\$)" "$page" ||
				fault "$page: no '.It Fl $item${name#-}'"
		done <<-END
		$options
		END
	done
}

# The page of rc-report tells each figure as `rc-report definitions` does.
check_definitions() {
	"$build"/rc-report definitions -p /dev/null -f tsv | tail -n +2 > "$scratch" ||
		fault 'rc-report definitions: failed'
	[ -s "$scratch" ] || fault 'rc-report definitions: none'
	while IFS='	' read -r figure _ definition; do
		grep -qxF ".It $figure Ta $definition" man/rc-report.1 ||
			fault "man/rc-report.1: no '.It $figure Ta $definition'"
	done < "$scratch"
}

check_layers
check_guards
check_structs
check_prints
check_shown
check_pages
check_oddities
check_scripts
check_tests
check_options
check_definitions
[ "$faults" = 0 ]
