#!/bin/sh
# rc-daily: the morning run over a folder, safely.  See rc-daily(8).
#
# work() is the way of the data, from the exports to the lists: it makes them all in a new
# folder.  main() makes that folder the day's by a rename, and only then writes the day's
# steps into the log.  Whatever stops it, the next run ends or removes what was begun.
set -u
umask o=
export LC_ALL=C   # sorts and sums are the same for everybody
name=rc-daily

# shellcheck disable=SC2046,SC2086  # what given() prints is an option and its file, or nothing
work() {
	# The exports, as tables.
	import dues in/dues
	import receipts in/receipts received
	import receipts in/bank
	for table in matches contacts customers targets surveys; do
		import $table in/$table
	done
	check_ages
	check_sums
	customers=$(given -c customers.tsv)
	targets=$(given -t targets.tsv)
	surveys=$(given -s surveys.tsv)
	answers=$(has customer_id surveys.tsv && echo "$surveys")

	# The log, with what people filled into their lists; and as it was before the day.
	copy_log
	[ ! -e "$data/contacts.tsv" ] || step rc-log add -l log.tsv contacts.tsv
	before_the_day > "$data/before.tsv"

	# Whose money it is: the bank's lines, by what the other receipts left open.
	step rc-age -d "$day" -r received.tsv -o open.tsv dues.tsv
	step rc-match -u open.tsv $customers --aliases aliases.tsv $(given --accept matches.tsv) \
		--propose proposals.tsv -o receipts.tsv received.tsv $(given '' bank.tsv)
	check_size dues.tsv
	check_size receipts.tsv

	# What is due, paid and overdue; how good a customer is; whom to ask for money, and how.
	step rc-age -v -d "$day" -r receipts.tsv --allocations parts.tsv \
		--unmatched unmatched.tsv -o aged.tsv dues.tsv
	step rc-score -l before.tsv -r receipts.tsv $customers -o scored.tsv aged.tsv
	step rc-dun -l before.tsv -r receipts.tsv -o dunned.tsv scored.tsv
	step rc-dun -l before.tsv -r receipts.tsv --todo -o todo.tsv scored.tsv
	step rc-dun -l log.tsv -r receipts.tsv --again --commit -o /dev/null scored.tsv

	# The sums of the day, of a week ago and of the last month ends: as they were kept then, or,
	# of days that nobody kept, as they look today.
	step rc-report --partial -o "sums-$day.tsv" dunned.tsv
	for past in $week_ago $month_ends; do
		if ! cp "history/$past.tsv" "$data/sums-$past.tsv" 2> /dev/null; then
			step rc-age -d "$past" -r receipts.tsv -o past.tsv dues.tsv
			step rc-report --partial -o "sums-$past.tsv" past.tsv
		fi
	done
	rm -f "$data/past.tsv"
	step rc-report trend --merge -f tsv -o week.tsv "sums-$week_ago.tsv" "sums-$day.tsv"
	step rc-report trend --merge -f tsv -o trend.tsv $(for past in $month_ends $day; do
		echo "sums-$past.tsv"
	done)

	# What people look at, and what they work through.
	for by in salesperson project as_of; do   # as_of: all are one group
		has $by dues.tsv && { [ -z "$targets" ] || has $by targets.tsv; } && break
	done
	[ $by != as_of ] || targets=
	set -- -a parts.tsv -l before.tsv -r receipts.tsv
	step rc-report plan -b $by -a parts.tsv $targets -f tsv -o plan.tsv dunned.tsv
	step rc-report weekly -b $by "$@" $targets -o ../weekly.txt dunned.tsv
	step rc-report warnings "$@" $targets $surveys $(given --since ../../latest/warnings.tsv) \
		-f tsv -o ../warnings.tsv dunned.tsv
	[ $by != salesperson ] || set -- "$@" $targets   # of panels, which are by salesperson
	step rc-report dashboard "$@" $surveys --history trend.tsv -o ../dashboard.html dunned.tsv
	step rc-report workbook "$@" $surveys --history trend.tsv -o ../finance.xlsx dunned.tsv
	step rc-report overdue -l before.tsv -f xlsx -o ../overdue.xlsx dunned.tsv
	step rc-report worklist --fill -f xlsx --split owner --dir ../lists todo.tsv
	[ -z "$(cells receipt_id < "$data/proposals.tsv")" ] || step rc-report proposals -f xlsx \
		-o "../lists/$(say 待认款 receipts).xlsx" proposals.tsv
	step rc-report customer --all -a parts.tsv -l before.tsv -r receipts.tsv $customers \
		$answers -f html --dir ../customers dunned.tsv
	step rc-letter $customers -f html --dir ../letters dunned.tsv
	step rc-report handover -l before.tsv $customers -f xlsx -o ../handover.xlsx dunned.tsv
	(cd "$data" && mail) > "$data/mail.txt"
}

main() {
	check_folder
	lock
	new=out/.new-$day data=out/.new-$day/data
	language=$(setting language)
	week_ago=$(date -u -d "$day - 7 days" +%Y-%m-%d)
	month_ends=$(for back in 11 10 9 8 7 6 5 4 3 2 1 0; do
		date -u -d "${day%-*}-01 - $back months - 1 day" +%Y-%m-%d
	done)
	[ -n "$dry" ] || recover
	check_inputs
	at_rest
	listed=$(listing)
	trap 'rm -rf "$new"' EXIT
	trap 'exit 1' HUP INT TERM
	rm -rf "$new"
	mkdir -p history "$data" "$new/rejects" "$new/lists" "$new/letters" "$new/customers" ||
		fail 'out: cannot be written'
	work
	[ "$(listing)" = "$listed" ] || later 'in: files changed while they were read'
	if [ -n "$dry" ]; then
		cat "$data/mail.txt"
		say "（试运行：将生成 out/$day，并在 log/contacts.tsv 中记录 $(to_log) 行）" \
			"(a trial: out/$day would be made, and $(to_log) rows go into log/contacts.tsv)"
		exit
	fi
	rm "$new/.exports"
	find "$new" -type f -exec sync {} + || fail "$new: cannot be written"
	[ ! -e "out/$day" ] || mv "out/$day" "out/.old-$day" || fail "out/$day: cannot be replaced"
	mv "$new" "out/$day" || fail "out/$day: cannot be made"
	finish "$day"
	rm -rf "out/.old-$day"
	cat "out/$day/data/mail.txt"
	[ ! -x hooks/after ] || hooks/after "out/$day" < "out/$day/data/mail.txt" 9>&- ||
		fail "hooks/after: ended with status $?"
}

# -- the words of work()

# import TABLE FOLDER [NAME]: the exports in the folder, if there are any, as NAME.tsv.
import() {
	of=$1 from=${2#in/} to=${3-${2#in/}}
	exports "$2" > "$new/.exports"
	[ -s "$new/.exports" ] || return 0
	set --
	[ ! -e "maps/$from.yaml" ] || set -- -m "maps/$from.yaml"
	while IFS= read -r file; do
		set -- "$@" "$file"
	done < "$new/.exports"
	noted rc-import "$of" -o "$data/$to.tsv" --rejects "$new/rejects/$from.tsv" \
		--sources "$data/$to-files.tsv" "$@"
}

# exports FOLDER...: the files in them, one a line; no hidden files, and none of Excel's own.
exports() {
	find "$@" -type f ! -name '.*' ! -name '~$*' 2> /dev/null | sort
}

# step COMMAND...: runs it among the day's tables.
step() {
	noted in_data "$@"
}

in_data() {
	cd "$data" && "$@"
}

# noted COMMAND...: what it says goes into run.log; if it fails, its last line ends the run.
# Status 3 is no failure: rows were set aside, or left for a person.
noted() {
	command=$*
	command=${command#in_data }
	echo "\$ $command" >> "$new/run.log"
	("$@") 2>> "$new/run.log"
	status=$?
	case $status in
	0 | 3) ;;
	1 | 2) fail "$(tail -n 1 "$new/run.log")" ;;
	*) fail "$command: ended with status $status" ;;   # it was killed, or isn't there
	esac
}

# given OPTION FILE: both, if the day has the file.
given() {
	[ ! -e "$data/$2" ] || echo "$1 $2"
}

copy_log() {
	cp log/contacts.tsv "$data/log.tsv" || fail 'log/contacts.tsv: cannot be read'
	[ ! -e log/aliases.tsv ] || cp log/aliases.tsv "$data" || fail 'log/aliases.tsv: cannot be read'
	[ -e "$data/aliases.tsv" ] || table payer contract_id > "$data/aliases.tsv"
	[ -e "$data/received.tsv" ] ||
		table receipt_id contract_id received_on amount > "$data/received.tsv"
}

# before_the_day: the log without what an earlier run of the day wrote into it (rc-dun --again).
before_the_day() {
	awk -F '\t' -v day="$day" '
	function cell(name) { return name in at ? $at[name] : "" }
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
	cell("on") != day || cell("kind") != "dun" || cell("by") cell("result") != ""
	' "$data/log.tsv"
}

# has COLUMN FILE: the day has the file, and the file the column.
has() {
	[ -e "$data/$2" ] && head -n 1 "$data/$2" | tr '\t' '\n' | grep -qx "$1"
}

# table COLUMN...: one without rows.
table() {
	echo "$*" | tr ' ' '\t'
}

# cells COLUMN...: of the table on stdin, these cells of each row.
cells() {
	awk -F '\t' -v OFS='\t' -v names="$*" '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(names, name, " "); next }
	{
		for (i = 1; i <= n; i++)
			printf "%s%s", name[i] in at ? $at[name[i]] : "", i < n ? OFS : ORS
	}'
}
