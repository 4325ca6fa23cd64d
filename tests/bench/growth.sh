# shellcheck shell=sh disable=SC2154  # run.sh, which reads this, sets them
# How time and memory grow with the portfolio, to ten times its size; what a start costs, and
# the whole pipeline on the sample.

head_of 'rc-age, contracts'
n=1000
while [ $n -le $((10 * contracts)) ]; do
	portfolio $n
	time_of $n rc-age -d "$day" -r "$receipts" "$dues"
	n=$((n * 10))
done
head_of 'a start'
for tool in import match age score dun letter report; do
	time_of "rc-$tool --help" "rc-$tool" --help
done
head_of 'the sample'
cp tests/sample/*.csv "$scratch"
cat > "$scratch/chain" <<'END'
set -e
cd "$1"
rc-import dues -q -o dues.tsv receivables-crm.csv
rc-import receipts -q -o receipts.tsv receipts-finance.csv
rc-age -d 2026-09-30 -r receipts.tsv dues.tsv | rc-score | rc-dun |
	rc-report worklist
END
time_of 'the whole pipeline' sh "$scratch/chain" "$scratch"
