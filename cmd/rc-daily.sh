#!/bin/sh
# rc-daily: the morning run over a folder, safely.  See rc-daily(8).
#
# The way of the data, from top to bottom: guards, tables, figures, pages and lists in a new
# folder; that folder becomes the day's by a rename; only then are the day's actions written
# into the log.  Whatever stops it, the next run finds what was begun, and ends or removes it.
set -u
umask 077
name=rc-daily

usage() {
	cat <<-END
	usage: $name [-d DATE] [-n] [-w SECONDS] [FOLDER]
	       $name --init FOLDER
	Makes the day's lists, letters, pages and workbooks of the exports in FOLDER.

	  -d DATE                    the day to look at, YYYY-MM-DD (today)
	  -n                         say what would be done, and do nothing
	  -w SECONDS                 wait so long for another run to end (60)
	      --init FOLDER          make a folder to begin with
	  -h, --help                 show this help and stop

	See $name(8), and rc(7) for the whole set.
	END
}

wrong() {
	echo "$name: $*" >&2
	exit 2
}

# fail MESSAGE: one line for the mail, in both places that are read; nothing of before is touched.
fail() {
	echo "$name: $*"
	exit 1
}

# -- the first day

init() {
	[ ! -e "$1" ] || wrong "$1: is there already"
	mkdir -p "$1" && cd "$1" || exit 1
	mkdir -p maps hooks log history out in/dues in/receipts in/customers in/targets in/surveys
	cat > policy.yaml <<-'END'
	# What this firm has otherwise than the built-in policy; see rc-policy(5).
	# rc-policy --diff shows what differs, rc-policy --check policy.yaml whether it holds.
	# 本公司与内置策略不同之处写在这里。去掉行首的 # 即生效。
	#
	# language: zh
	# letters:
	#   firm: 某某房地产开发有限公司
	#   address: 某市某区某路 1 号
	#   phone: 0000-00000000
	#   account: {name: 某某公司, bank: 某某银行, number: "0000000000"}
	END
	echo on contract_id kind due_id stage channel by result served_on promise_on \
		promise_amount until note | tr ' ' '\t' > log/contacts.tsv
	cat > README <<-'END'
	每天把系统导出的文件放进 in/ 下的文件夹（dues 应收，receipts 实收，其余可有可无），
	然后运行 rc-daily。结果在 out/latest：lists 是每人的清单，letters 是函件，
	dashboard.html 是看板，finance.xlsx 是财务工作簿，rejects 是没能读入的行。
	电话里说了什么，用 rc-log 记下来，例如：
	    rc-log promise 合同号 -l log/contacts.tsv --promise-on 2026-12-01

	Put the exports of each day into the folders of in/ (dues and receipts; the others may
	stay empty), and run rc-daily.  What it makes is in out/latest: a list for each person
	in lists, letters, dashboard.html, finance.xlsx, and in rejects the rows that could not
	be read.  What was said on the telephone is written down with rc-log.
	END
}

# -- what was asked

day=$(date +%Y-%m-%d)
today=$day
dry=
wait=60
while [ $# -gt 0 ]; do
	case $1 in
	-d) [ $# -gt 1 ] || wrong "option '-d' needs DATE"; day=$2; shift ;;
	-n) dry=y ;;
	-w) [ $# -gt 1 ] || wrong "option '-w' needs SECONDS"; wait=$2; shift ;;
	-h | --help) usage; exit 0 ;;
	-V | --version) rc-age --version | sed "s/^rc-age/$name/"; exit ;;
	--init) [ $# -eq 2 ] || wrong '--init needs FOLDER'; init "$2"; exit ;;
	--) shift; break ;;
	-*) wrong "no option '$1'" ;;
	*) break ;;
	esac
	shift
done
[ $# -le 1 ] || wrong "one folder only: '$2'"
case $day in
[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]) ;;
*) wrong "-d: '$day' is no day; wanted YYYY-MM-DD" ;;
esac
folder=${1:-.}
case $wait in
*[!0-9]* | '') wrong "-w: '$wait' is not a number of seconds" ;;
esac
cd "$folder" 2> /dev/null || fail "$folder: is no folder"
[ -e log/contacts.tsv ] || fail "$folder: has no log/contacts.tsv; $name --init makes a folder"
if [ -e policy.yaml ] || [ -L policy.yaml ]; then
	export RC_POLICY="$PWD/policy.yaml"
fi

# One run at a time: the lock is held until this process and its children have ended, those of
# a run that was killed, too.
exec 9>> .lock || fail "$folder: cannot write"
flock -w "$wait" 9 || fail "another run has $folder"

# setting KEY: its value in the policy.
setting() {
	rc-policy "$1" | awk -F '\t' 'NR == 2 { print $2 }'
}

problem=$(rc-policy 2>&1 > /dev/null) || fail "$problem"
max_age=$(setting daily.max_age_days)
shrink=$(setting daily.shrink)
language=$(setting language)

# -- what an earlier run left

# finish DAY: the day's folder is in its place; writes its actions into the log, keeps its
# partial and moves `latest`.  Each may have been done before, and is not done twice.
finish() {
	rc-dun -l log/contacts.tsv -r "out/$1/data/receipts.tsv" --again --commit -d "$1" \
		"out/$1/data/scored.tsv" > /dev/null 2>> "out/$1/run.log" || return 1
	cp "out/$1/data/partial.tsv" "history/.$1.tsv" && sync "history/.$1.tsv" &&
		mv "history/.$1.tsv" "history/$1.tsv" || return 1
	ln -sfn "$1" out/.latest && mv -T out/.latest out/latest || return 1
	: > "out/$1/data/finished"
}

recover() {
	rm -rf out/.new-* out/.latest history/.*.tsv
	for old in out/.old-*; do
		[ -e "$old" ] || continue
		if [ -e "out/${old#out/.old-}" ]; then
			rm -rf "$old"
		else
			mv "$old" "out/${old#out/.old-}"
		fi
	done
	for made in out/[12]*; do
		[ ! -d "$made" ] || [ -e "$made/data/finished" ] || finish "${made#out/}" ||
			fail "$made: cannot be finished: $(tail -n 1 "$made/run.log")"
	done
}

if [ -z "$dry" ]; then
	recover
fi

# -- guards

# files_of TABLE: the exports that are there, one a line.
files_of() {
	find "in/$1" -type f ! -name '.*' 2> /dev/null | LC_ALL=C sort
}

# listing: what changes of the inputs when somebody writes one.
listing() {
	find in -type f -exec ls -ln {} + 2> /dev/null | cksum
}

check_inputs() {
	for table in dues receipts; do
		[ -n "$(files_of "$table")" ] || fail "in/$table: no file is there"
	done
	empty=$(find in -type f ! -name '.*' -size 0 | head -n 1)
	[ -z "$empty" ] || fail "$empty: is empty"
	[ "$day" = "$today" ] || return 0
	for table in dues receipts; do
		[ -n "$(find "in/$table" -type f ! -name '.*' -mtime -"$((max_age + 1))")" ] ||
			fail "in/$table: nothing is newer than $max_age days"
	done
}

# check_log: a day before the newest dun can't be committed.
check_log() {
	newest=$(awk -F '\t' '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["kind"] == "dun" && $at["on"] > newest { newest = $at["on"] }
	END { print newest }' log/contacts.tsv)
	[ -z "$newest" ] || expr "$newest" '<=' "$day" > /dev/null ||
		fail "log/contacts.tsv: has a dun of $newest, and $day is older"
}

# size_of FILE: rows and contracts of a table of dues.
size_of() {
	awk -F '\t' '
	NR == 1 { for (i = 1; i <= NF; i++) if ($i == "contract_id") at = i; next }
	{ n++; if (!($at in seen)) { seen[$at]; contracts++ } }
	END { print n + 0, contracts + 0 }' "$1"
}

# check_size: the book must not have lost more than the policy's share of rows or contracts.
check_size() {
	[ -e out/latest/data/dues.tsv ] || return 0
	{ size_of out/latest/data/dues.tsv; size_of "$new/data/dues.tsv"; } |
	awk -v shrink="$shrink" '
	NR == 1 { rows = $1; contracts = $2 }
	NR == 2 && ($1 < rows * (1 - shrink) || $2 < contracts * (1 - shrink)) {
		print "in/dues: " $1 " rows of " $2 " contracts, where the last run had " \
		    rows " of " contracts
	}' > "$new/shrunk"
	[ ! -s "$new/shrunk" ] || fail "$(cat "$new/shrunk")"
	rm "$new/shrunk"
}

check_inputs
check_log
if [ -n "$dry" ]; then
	for table in dues receipts customers targets surveys; do
		n=$(files_of "$table" | wc -l)
		echo "$table: $((n)) files"
	done
	echo "out/$day would be made$([ ! -e "out/$day" ] || echo ', in place of the one that is there')"
	exit 0
fi

# -- the work, in a new folder

new=out/.new-$day
trap 'rm -rf "$new"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p history "$new/data" "$new/rejects" "$new/lists" "$new/letters" || fail "out: cannot write"
before=$(listing)

# do_step COMMAND...: what it says goes into run.log; its last line is told if it fails.
do_step() {
	echo "$*" >> "$new/run.log"
	"$@" 2>> "$new/run.log" && return
	status=$?
	[ "$status" != 3 ] || return 0
	fail "$1: $(tail -n 1 "$new/run.log" | sed "s/^$1: //")"
}

# import TABLE: its exports, if there are any, as data/TABLE.tsv.
import() {
	[ -n "$(files_of "$1")" ] || return 0
	table=$1
	set --
	[ ! -e "maps/$table.yaml" ] || set -- -m "maps/$table.yaml"
	while IFS= read -r file; do
		set -- "$@" "$file"
	done <<-END
	$(files_of "$table")
	END
	do_step rc-import "$table" -q -o "$new/data/$table.tsv" \
		--rejects "$new/rejects/$table.tsv" "$@"
}

for table in dues receipts customers targets surveys; do
	import "$table"
done
check_size
# The log as it was before a run of this day: what that wrote down would change the lists.
cp log/contacts.tsv "$new/log" || fail 'log/contacts.tsv: cannot read'
awk -F '\t' -v day="$day" '
NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
!($at["on"] == day && $at["kind"] == "dun" && (!("by" in at) || $at["by"] == "") &&
    (!("result" in at) || $at["result"] == ""))' "$new/log" > "$new/data/contacts.tsv" ||
	fail 'log/contacts.tsv: cannot read'

data=$new/data
set --
[ ! -e "$data/customers.tsv" ] || set -- -c "$data/customers.tsv"
[ ! -e log/aliases.tsv ] || set -- "$@" --aliases log/aliases.tsv
do_step rc-match -u "$data/dues.tsv" "$@" --propose "$new/payers.tsv" -o "$data/receipts.tsv" \
	"$data/receipts.tsv"
do_step rc-age -v -d "$day" -r "$data/receipts.tsv" --allocations "$data/allocations.tsv" \
	--unmatched "$data/unmatched.tsv" -o "$data/aged.tsv" "$data/dues.tsv"
set --
[ ! -e "$data/customers.tsv" ] || set -- -c "$data/customers.tsv"
do_step rc-score "$@" -l "$data/contacts.tsv" -r "$data/receipts.tsv" -o "$data/scored.tsv" \
	"$data/aged.tsv"
do_step rc-dun -l "$data/contacts.tsv" -r "$data/receipts.tsv" -o "$data/dunned.tsv" \
	"$data/scored.tsv"
do_step rc-dun -l "$data/contacts.tsv" -r "$data/receipts.tsv" --todo \
	-o "$data/todo.tsv" "$data/scored.tsv"
do_step rc-report --partial -o "$data/partial.tsv" "$data/dunned.tsv"

set -- -a "$data/allocations.tsv" -l "$data/contacts.tsv" -r "$data/receipts.tsv"
[ ! -e "$data/targets.tsv" ] || set -- "$@" -t "$data/targets.tsv"
[ ! -e "$data/surveys.tsv" ] || set -- "$@" -s "$data/surveys.tsv"
do_step rc-report -f tsv -o "$data/summary.tsv" "$data/dunned.tsv"
do_step rc-report warnings -f tsv "$@" -o "$new/warnings.tsv" "$data/dunned.tsv"
do_step rc-report dashboard "$@" -o "$new/dashboard.html" "$data/dunned.tsv"
do_step rc-report workbook "$@" -o "$new/finance.xlsx" "$data/dunned.tsv"
do_step rc-report overdue -f xlsx -o "$new/overdue.xlsx" "$data/dunned.tsv"
do_step rc-report worklist -f xlsx --split owner --dir "$new/lists" "$data/dunned.tsv"
do_step rc-letter --dir "$new/letters" "$data/dunned.tsv"

# -- ten lines for the mail

# figure FILE NAME: of a summary; empty if it isn't there.
figure() {
	[ ! -e "$1" ] || awk -F '\t' -v name="$2" '$1 == name { print $2 }' "$1"
}

# week_ago: the newest partial that is seven days old or older, as a summary.
week_ago() {
	limit=$(date -d "$day - 7 days" +%Y-%m-%d)
	past=$(for file in history/[12]*.tsv; do
		past_day=${file##*/}
		past_day=${past_day%.tsv}
		[ ! -e "$file" ] || expr "$past_day" '<=' "$limit" > /dev/null && echo "$file"
	done | LC_ALL=C sort | tail -n 1)
	[ ! -e "$past" ] || rc-report --merge -f tsv "$past" 2> /dev/null
}

# say CHINESE ENGLISH: in the policy's language.
say() {
	if [ "$language" = zh ]; then echo "$1"; else echo "$2"; fi
}

percent() {
	[ -n "$1" ] || { echo -; return; }
	echo "$1" | awk '{ printf "%.2f %%\n", 100 * $1 }'
}

# rate CHINESE ENGLISH FIGURE: now, and a week ago.
rate() {
	now=$(percent "$(figure "$data/summary.tsv" "$3")")
	past=$(percent "$(figure "$data/week_ago.tsv" "$3")")
	say "$1：$now（一周前 $past）" "$2: $now (a week ago $past)"
}

# count_by COLUMN FILE: "A 3, B 2" of the table.
count_by() {
	awk -F '\t' -v name="$1" '
	NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i; next }
	{ n[$at]++ }
	END { for (word in n) print word " " n[word] }' "$2" | LC_ALL=C sort |
		paste -s -d , - | sed 's/,/, /g; s/^$/0/'
}

missing() {
	for table in customers targets surveys; do
		[ -e "$data/$table.tsv" ] || echo "in/$table"
	done | paste -s -d ' ' -
}

summary() {
	newest=$(find in/dues -type f ! -name '.*' -exec ls -t {} + | head -n 1)
	newest=$(date -r "$newest" '+%Y-%m-%d %H:%M')
	say "截至 $day；应收导出于 $newest" "As of $day; dues exported $newest"
	rate 回款率 'Collection rate' collection_rate
	rate 逾期率 'Overdue rate' overdue_rate
	rate 到期回款率 'Collection rate of what was due' collection_rate_due
	rate 本月到期回款率 "Month's rate" month_rate
	due=$(figure "$data/summary.tsv" month_due)
	paid=$(figure "$data/summary.tsv" month_paid)
	say "本月应收 $due，已收 $paid" "This month: $due due, $paid paid"
	fresh=$(awk -F '\t' '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	$at["state"] == "overdue" && $at["days_overdue"] + 0 <= 7 { n++ }
	END { print n + 0 }' "$data/dunned.tsv")
	say "近七天新逾期：$fresh 笔" "Newly overdue in seven days: $fresh dues"
	todo=$(count_by owner "$data/todo.tsv")
	say "今日催收：$todo" "To do today: $todo"
	lamps=$(count_by lamp "$new/warnings.tsv")
	say "预警：$lamps" "Warnings: $lamps"
	aside=$(awk 'FNR > 1 { n++ } END { print n + 0 }' "$new"/rejects/*.tsv)
	say "未能读入的行：$aside；缺少：$(missing)" "Rows set aside: $aside; missing: $(missing)"
}

week_ago > "$data/week_ago.tsv" || fail 'history: cannot be read'
summary > "$new/summary.txt"

# -- into its place

[ "$(listing)" = "$before" ] || fail 'in: files changed while they were read; run again'
cmp -s log/contacts.tsv "$new/log" ||
	fail 'log/contacts.tsv: changed while it was read; run again'
rm "$new/log"
find "$new" -type f -exec sync {} + || fail "$new: cannot be written"
[ ! -e "out/$day" ] || mv "out/$day" "out/.old-$day" || fail "out/$day: cannot be replaced"
mv "$new" "out/$day" || fail "out/$day: cannot be made"
finish "$day" || fail "out/$day: cannot be finished: $(tail -n 1 "out/$day/run.log")"
rm -rf "out/.old-$day"
cat "out/$day/summary.txt"
[ ! -x hooks/after ] || hooks/after "out/$day" 9>&-
