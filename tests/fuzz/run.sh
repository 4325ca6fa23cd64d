#!/bin/sh
# run.sh TARGET SECONDS: builds a fuzz target with clang, AddressSanitizer and UBSan, and lets
# libFuzzer run it for so long from the seeds in corpus/; what it finds to be new is kept in
# build/fuzz, and an input that breaks it is named.
# run.sh TARGET replay: builds it with $CC, without libFuzzer, and runs it over the seeds.
set -eu
cd "$(dirname "$0")/../.."

target=$1
how=$2
seeds=tests/fuzz/corpus/${target#fuzz_}
dir=${B:-build}/fuzz
mkdir -p "$dir/$target"
sh config/builtin.sh config/policy.yaml config/headings.yaml config/calendar-cn.tsv \
	> "$dir/$target.builtin.c"
libs=
case $target in
fuzz_import | fuzz_xlsx | fuzz_spreadsheetml | fuzz_xls | fuzz_html | fuzz_json)
	tool=rc-import
	libs='-lzip -lexpat -lyajl' ;;
fuzz_template) tool=rc-letter ;;
*) tool=rc-age ;;
esac

# build COMMAND...: all of common/ but die.c, which tests/fail replaces, and a tool's modules.
build() {
	# shellcheck disable=SC2044  # our files have no blanks in their names
	for file in $(find common "cmd/$tool" -name '*.c'); do
		[ "$file" = common/bytes/die.c ] || set -- "$@" "$file"
	done
	# shellcheck disable=SC2086  # the libraries are words
	"$@" -std=c11 -D_XOPEN_SOURCE=700 -DRC_VERSION='"fuzz"' -Icommon -Icmd \
		-include common/bytes/banned.h -O1 -g -fno-omit-frame-pointer \
		-fno-sanitize-recover=all -o "$dir/$target/run" \
		tests/fail/die.c "tests/fuzz/$target.c" "$dir/$target.builtin.c" -lyaml $libs
}

echo "== $target"
if [ "$how" = replay ]; then
	build "${CC:-cc}" -fsanitize=address,undefined tests/fuzz/main.c
	exec "$dir/$target/run" "$seeds"/*
fi

build "${CLANG:-clang}" -fsanitize=fuzzer,address,undefined
mkdir -p "$dir/$target/new"
exec "$dir/$target/run" -max_total_time="$how" -max_len=4096 -timeout=10 -print_final_stats=1 \
	-verbosity="${VERBOSITY:-0}" -artifact_prefix="$dir/$target/" "$dir/$target/new" "$seeds"
