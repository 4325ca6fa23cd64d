#!/bin/sh
# run.sh PROGRAM SECONDS: lets libFuzzer run a fuzz target for so long from its seeds in
# corpus/; what it finds to be new is kept beside the program, and an input that breaks it
# is named.
set -eu
cd "$(dirname "$0")/../.."

program=$1
target=${program##*/}
seconds=$2

echo "== $target"
mkdir -p "$program.new"
exec "$program" -max_total_time="$seconds" -max_len=4096 -timeout=10 -print_final_stats=1 \
	-verbosity="${VERBOSITY:-0}" -artifact_prefix="$program." "$program.new" \
	"tests/fuzz/corpus/$target"
