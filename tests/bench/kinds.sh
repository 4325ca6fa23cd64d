# shellcheck shell=sh disable=SC2154  # run.sh, which reads this, sets them
# Every kind of report, beside the ageing of the dues that it reads: first with what rc-age
# alone writes, then with -a, held against rc-age --allocations.

with=$dir/with-$contracts
portfolio "$contracts"
[ -e "$with-contacts.tsv" ] || awk -v targets="$with-targets.tsv" \
	-v surveys="$with-surveys.tsv" -v contacts="$with-contacts.tsv" \
	-f "$here/kinds.awk" "$dues"
aged=$scratch/aged.tsv parts=$scratch/parts.tsv before=$scratch/before.tsv
rc-age -d "$day" -r "$receipts" --allocations "$parts" -o "$aged" "$dues"

# report KIND OPTION...: a line of the table for a kind.
report() {
	time_of "$*" rc-report "$@" "$aged"
}

# looks_back KIND OPTION...: the same for one that takes the allocations, and all that it
# takes besides.
looks_back() {
	kind=$1
	shift
	time_of "$kind $*" rc-report "$kind" -a "$parts" "$@" "$aged"
}

head_of "$contracts contracts"
time_of 'rc-age' rc-age -d "$day" -r "$receipts" "$dues"
report summary
report ageing
report by -b project
report nodes -b project
report nodes --list -f tsv
report overdue -f tsv
rc-age -d 2025-11-30 -r "$receipts" -o "$before" "$dues"
time_of 'roll, of two days' rc-report roll "$before" "$aged"
rm "$before"
rc-dun -o "$scratch/dun.tsv" "$aged"
time_of 'worklist' rc-report worklist "$scratch/dun.tsv"

# A sheet holds a million rows, and what is overdue is a little more: a workbook for each
# project.
head_of 'workbooks'
report nodes --list -f xlsx
time_of 'worklist -f xlsx' rc-report worklist -f xlsx "$scratch/dun.tsv"
time_of 'overdue -f xlsx --split' rc-report overdue -f xlsx --split project \
	--dir "$scratch/split" "$aged"
rm -r "$scratch/dun.tsv" "$scratch/split"

head_of 'with allocations'
time_of 'rc-age --allocations' rc-age -d "$day" -r "$receipts" \
	--allocations "$scratch/other" "$dues"
rm "$scratch/other"
looks_back plan
looks_back plan --list -f tsv
looks_back vintage
looks_back forecast
looks_back forecast --weeks 8
targets="-t $with-targets.tsv" log="-l $with-contacts.tsv -r $receipts"
time_of 'weekly -t -l -r' sh -c "rc-report weekly -a $parts $targets $log $aged"
time_of 'warnings -t -l -r -s' sh -c "rc-report warnings -a $parts $targets $log \
	-s $with-surveys.tsv $aged"
time_of 'dashboard -t -l -r -s' sh -c "rc-report dashboard -a $parts $targets $log \
	-s $with-surveys.tsv $aged"

head_of 'of 12 partials'
for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
	rc-age -d 2025-$month -r "$receipts" "$dues" |
		rc-report --partial -b project,salesperson -o "$scratch/partial-$month"
done
time_of 'trend' rc-report trend --merge "$scratch"/partial-*
time_of 'trend -b project' rc-report trend -b project --merge "$scratch"/partial-*
rm "$aged" "$parts" "$scratch"/partial-*
