#!/usr/bin/env bats
# rc-daily: the whole day or nothing, whatever happens.

load helpers

setup() {
	clean_room
	day=2026-09-30
	rc-daily --init firm > out
	cp "$tests/sample/receivables-crm.csv" firm/in/dues
	cp "$tests/sample/receipts-finance.csv" firm/in/receipts
	touch -d '2026-09-29 18:30' firm/in/*/*
}

daily() {
	rc-daily -d "$day" "$@" firm
}

# fails LINE COMMAND...: the run ends with 1 and prints just the line; nothing else is there.
fails() {
	ends 1 "$@"
}

# ends STATUS MESSAGE COMMAND...: the same, with another status.
ends() {
	local wanted=$2 want=$1 status=0
	shift 2
	"$@" > out 2> err || status=$?
	is "$(cat out err)" "$wanted"
	is "$status" "$want"
}

# left_over: what no run may leave.
left_over() {
	find firm -name '.new-*' -o -name '.old-*' -o -name .latest -o -name '.*.tsv' \
		-o -name 'contacts.tsv?*'
}

# state: all that a run could have touched.
state() {
	(cd firm && find out log history -type f -exec sha256sum {} + | LC_ALL=C sort -k 2)
}

@test "the day's folder, the log's rows, the day's sums and latest are there at the end" {
	daily > out
	is "$(wc -l < out)" 10
	is "$(cat out)" "$(cat firm/out/$day/data/mail.txt)"
	is "$(readlink firm/out/latest)" $day
	is "$(cat firm/history/$day.tsv)" "$(cat firm/out/$day/data/sums-$day.tsv)"
	is "$(tail -n +2 firm/log/contacts.tsv | wc -l)" \
		"$(columns stage hold < firm/out/$day/data/dunned.tsv | grep -vc '^\. ')"
	is "$(ls firm/out/$day)" "customers
dashboard.html
data
finance.xlsx
handover.xlsx
letters
lists
overdue.xlsx
rejects
run.log
warnings.tsv
weekly.txt"
	is "$(left_over)" ""
}

@test "each customer has a page, and each owner a list of all that there is to do" {
	daily > out
	is "$(ls firm/out/$day/customers | grep -c "^K")" \
		"$(columns customer_id < firm/out/$day/data/dues.tsv | sort -u | wc -l)"
	is "$(ls firm/out/$day/lists/*.xlsx | wc -l)" \
		"$(columns owner < firm/out/$day/data/todo.tsv | sort -u | wc -l)"
}

@test "what people fill into a list comes into the log, once" {
	daily > out
	head -n 1 firm/log/contacts.tsv > header
	rc-report worklist --fill -f csv --split owner --dir lists firm/out/$day/data/todo.tsv
	sed -i '2s/,,,\r$/已送达,2026-10-05,5万元,说周一\r/; 3s/,,,\r$/没人,,,\r/' lists/财务部.csv
	mkdir -p firm/in/contacts
	cp lists/财务部.csv firm/in/contacts
	cp firm/log/contacts.tsv log.tsv
	day=2026-10-01 daily > again
	tail -n 1 again | grep -q "^未能读入的行：1；"
	tail -n +2 firm/log/contacts.tsv | sort | uniq -d > twice
	[ ! -s twice ]
	diff log.tsv <(head -n "$(wc -l < log.tsv)" firm/log/contacts.tsv)
	is "$(columns on kind by result promise_on promise_amount note < firm/log/contacts.tsv |
		grep 财务部 | sort -u)" \
		"2026-09-30 dun 财务部 served . . 说周一
2026-09-30 promise 财务部 . 2026-10-05 50000.00 说周一"
	cp firm/log/contacts.tsv log.tsv
	day=2026-10-01 daily > again
	cmp firm/log/contacts.tsv log.tsv
	is "$(rc-log open -l firm/log/contacts.tsv -d 2026-10-01 | columns contract_id on |
		grep -c "$(sed -n 2p lists/财务部.csv | cut -d , -f 1) 2026-09-30")" 0
}

@test "the bank's lines are matched, and what a person accepted of the others is learned" {
	awk -F , -v OFS=, 'NR == 1 || !/2026-09-/' firm/in/receipts/receipts-finance.csv > receipts.csv
	cat receipts.csv > firm/in/receipts/receipts-finance.csv
	mkdir -p firm/in/bank firm/in/matches
	iconv -f gb18030 -t utf8 "$tests/sample/bank-2026-09.csv" |
		sed '/BK260917-0015/s/穆晚晴/穆大山/' > firm/in/bank/statement.csv
	daily > out
	[ -s firm/out/$day/lists/待认款.xlsx ]
	left=$(columns receipt_id < firm/out/$day/data/proposals.tsv | sort -u | wc -l)
	tail -n 1 out | grep -q "；待认款：$left；疑似重复：0；"
	is "$(columns receipt_id match < firm/out/$day/data/receipts.tsv | grep '^BK' | grep -vc ' \.$')" \
		$(($(columns receipt_id < firm/out/$day/data/bank.tsv | wc -l) - left))
	is "$(cat firm/log/aliases.tsv)" "payer${tab}contract_id"
	# somebody knows whose father it is
	rc-report proposals -f csv firm/out/$day/data/proposals.tsv | awk -v FS=, -v OFS=, '
		$1 == "BK260917-0015" { $7 = "HX-202608-013"; $14 = "x" } 1' > firm/in/matches/mine.csv
	daily > out
	is "$(tail -n 1 firm/log/aliases.tsv)" "穆大山${tab}HX-202608-013"
	columns receipt_id contract_id match < firm/out/$day/data/receipts.tsv |
		grep -qx "BK260917-0015 HX-202608-013 accepted"
	tail -n 1 out | grep -q "；待认款：$((left - 1))；疑似重复：0；"
	cp firm/log/aliases.tsv aliases.tsv
	daily > again
	cmp out again
	cmp firm/log/aliases.tsv aliases.tsv
}

@test "a book of the columns that are needed, and targets of projects alone, will do" {
	printf '%s\n' 合同编号,付款期限,应收金额 A,2026-09-01,100 A,2026-10-15,200 B,2026-09-20,50 \
		> firm/in/dues/receivables-crm.csv
	printf '%s\n' 合同编号,收款日期,金额 A,2026-09-02,100 > firm/in/receipts/receipts-finance.csv
	daily > out
	is "$(sed -n 6p out)" "本月任务 142.50，已收 100.00"
	printf '%s\n' 月份,项目,回款任务 2026-09,P,120 2026-09,Q,30 > firm/in/targets/targets.csv
	printf '%s\n' 合同编号,付款期限,应收金额,项目,置业顾问 A,2026-09-01,100,P,x A,2026-10-15,200,P,x \
		B,2026-09-20,50,Q,y > firm/in/dues/receivables-crm.csv
	daily > out
	is "$(sed -n 6p out)" "本月任务 150.00，已收 100.00"
}

@test "payments that stand in the statement and in finance's list are told" {
	mkdir -p firm/in/bank
	cp "$tests/sample/bank-2026-09.csv" firm/in/bank
	daily > out
	cd firm/out/$day/data
	columns match contract_id received_on amount < receipts.tsv | sed -n 's/^\. //p' | sort -u > entered
	columns match contract_id received_on amount < receipts.tsv | grep -v '^\. ' | cut -d ' ' -f 2- | sort -u > matched
	n=$(comm -12 entered matched | wc -l)
	[ "$n" -gt 0 ]
	tail -n 1 mail.txt | grep -q "；疑似重复：$n；"
}

@test "a first day has a week before it and twelve month ends, of today's exports" {
	daily > out
	is "$(ls firm/history | tr '\n' ' ')" "2025-09-30.tsv 2025-10-31.tsv 2025-11-30.tsv 2025-12-31.tsv \
2026-01-31.tsv 2026-02-28.tsv 2026-03-31.tsv 2026-04-30.tsv 2026-05-31.tsv 2026-06-30.tsv \
2026-07-31.tsv 2026-08-31.tsv 2026-09-23.tsv 2026-09-30.tsv "
	cd firm/out/$day/data
	rc-age -d 2026-08-31 -r receipts.tsv dues.tsv 2> /dev/null | rc-report --partial -o august.tsv
	cmp august.tsv ../../../history/2026-08-31.tsv
	rc-age -d 2026-08-31 -r receipts.tsv dues.tsv 2> /dev/null | rc-report -f tsv > summary.tsv
	is "$(columns as_of collection_rate < trend.tsv | grep 2026-08-31)" \
		"2026-08-31 $(columns figure value < summary.tsv | sed -n 's/^collection_rate //p')"
}

@test "the summary says what the tools say" {
	daily > out
	sed -n 2p out | grep -q "84.00 %"
	sed -n 3p out | grep -q "6.00 %"
	is "$(sed -n 8p out | tr -cd '0-9 ,' | tr , '\n' | awk '{ n += $NF } END { print n }')" \
		"$(tail -n +2 firm/out/latest/data/todo.tsv | wc -l)"
	echo 'language: en' > firm/policy.yaml
	daily > out
	is "$(sed -n 1,2p out)" "As of 2026-09-30; dues exported 2026-11-23
Collection rate: 84.00 % (a week ago 82.30 %)"
}

@test "a second run of the day makes the same again, and writes no step twice" {
	daily > first
	cp -r firm/out/$day before
	cp firm/log/contacts.tsv log.tsv
	daily > second
	cmp first second
	cmp firm/log/contacts.tsv log.tsv
	diff -r -x run.log before firm/out/$day
	is "$(left_over)" ""
}

@test "the rates of a week ago come from the history" {
	daily > out
	awk -F '\t' -v OFS='\t' 'NR > 1 { $2 = "0123456789abcdef" } 1' firm/history/2026-08-31.tsv > august.tsv
	cp august.tsv firm/history/2026-08-31.tsv
	touch -d 2026-10-07 firm/in/*/*
	day=2026-10-07 daily > out
	sed -n 2p out | grep -q "一周前 84.00 %"
	is "$(readlink firm/out/latest)" 2026-10-07
	cmp firm/history/2026-08-31.tsv august.tsv
}

@test "rows that are set aside are counted, and don't stop the run" {
	sed '3s/,[0-9.]*\.00,/,x,/' firm/in/receipts/receipts-finance.csv > changed
	cat changed > firm/in/receipts/receipts-finance.csv
	daily > out
	tail -n 1 out | grep -q "^未能读入的行：1；"
	is "$(tail -n +2 firm/out/latest/rejects/receipts.tsv | wc -l)" 1
}

@test "what a guard finds is one line, and nothing of before is touched" {
	daily > out
	before=$(state)
	: > firm/in/targets/t.csv
	fails "rc-daily: in/targets/t.csv: is empty" daily
	rm firm/in/targets/t.csv
	mv firm/in/dues firm/in/away
	mkdir firm/in/dues
	fails "rc-daily: in/dues: no file is there" daily
	rmdir firm/in/dues
	mv firm/in/away firm/in/dues
	day=2026-11-28 fails "rc-daily: in/dues/receivables-crm.csv: is of 2026-11-23, and \
2026-11-24 or later is wanted" daily
	day=2026-10-04 fails "rc-daily: in/receipts/receipts-finance.csv: is of 2026-09-29, and \
2026-09-30 or later is wanted" daily
	cp firm/in/dues/receivables-crm.csv whole
	sed '12d' whole > firm/in/dues/receivables-crm.csv
	fails "rc-daily: in/dues/receivables-crm.csv: its sum says 50520743.68, and its rows come \
to 50183303.68 (daily.sums_agree)" daily
	iconv -f gb18030 -t utf8 whole | sed '/^合计/s/5,052/6,052/' > firm/in/dues/receivables-crm.csv
	fails "rc-daily: in/dues/receivables-crm.csv: its sum says 60520743.68, and its rows come \
to 50520743.68 (daily.sums_agree)" daily
	printf 'daily: {sums_agree: false}\n' > firm/policy.yaml
	daily -n > out
	rm firm/policy.yaml
	cat whole > firm/in/dues/receivables-crm.csv
	day=2026-09-29 fails "rc-daily: rc-dun: log.tsv: has a dun of 2026-09-30; nothing is \
committed for 2026-09-29, which is older" daily
	head -n 100 firm/in/dues/receivables-crm.csv > short
	cp firm/in/dues/receivables-crm.csv whole
	cat short > firm/in/dues/receivables-crm.csv
	daily 2> line && return 1
	is "$(sed 's/[0-9][0-9]*/N/g' line)" \
		"rc-daily: dues.tsv: N rows of N contracts, where the last run had N of N"
	cat whole > firm/in/dues/receivables-crm.csv
	echo 'language: fr' > firm/policy.yaml
	fails "rc-daily: rc-policy: $PWD/firm/policy.yaml:1:11: 'fr' is none of zh, en" daily
	rm firm/policy.yaml
	ln -s nowhere firm/policy.yaml
	fails "rc-daily: rc-policy: $PWD/firm/policy.yaml: cannot open: No such file or directory" daily
	is "$(state)" "$before"
}

@test "a tool that fails ends the run with its message, and nothing of before is touched" {
	daily > out
	before=$(state)
	echo 'x' > firm/in/receipts/b.csv
	daily 2> line && return 1
	is "$(wc -l < line)" 1
	grep -q "^rc-daily: rc-import: " line
	is "$(state)" "$before"
	is "$(left_over)" ""
}

@test "a tool that is killed is named" {
	mkdir bin
	cp "$build"/rc-* bin
	printf '#!/bin/sh\nkill -9 $$\n' > bin/rc-score
	fails "rc-daily: rc-score -l before.tsv -r receipts.tsv -o scored.tsv aged.tsv: ended with status 137" \
		bin/rc-daily -d $day firm
	is "$(left_over)" ""
}

@test "of two runs at once one says that the other has the folder" {
	flock firm/.lock sh -c 'echo > held; while [ ! -e go ]; do sleep 0.01; done' 3>&- &
	waits_for [ -e held ]
	fails "rc-daily: another run has firm" daily -w 0
	: > go
	wait
	daily > out
}

@test "-n says what would be done, and does nothing" {
	before=$(state)
	daily -n > out
	is "$(tail -n 1 out)" "（试运行：将生成 out/2026-09-30，并在 log/contacts.tsv 中记录 30 行）"
	is "$(state)" "$before"
	is "$(ls -A firm/out firm/history)" "firm/history:

firm/out:"
	head -n 10 out > trial
	daily > out
	cmp out trial
	is "$(tail -n +2 firm/log/contacts.tsv | wc -l)" 30
	daily -n | tail -n 1 | grep -q "记录 0 行"
}

@test "hooks/after gets the new folder" {
	printf '#!/bin/sh\necho "hook $1"\ncat > mailed\n' > firm/hooks/after
	chmod +x firm/hooks/after
	daily > out
	is "$(tail -n 1 out)" "hook out/$day"
	cmp firm/mailed <(head -n 10 out)
	printf '#!/bin/sh\nexit 7\n' > firm/hooks/after
	daily > out 2> err && return 1
	is "$(cat err)" "rc-daily: hooks/after: ended with status 7"
	[ -e firm/out/$day/.finished ]
}

@test "--init makes a folder with a log, a policy that holds with each of its lines, and a README" {
	rc-daily --init "new/their folder/"
	cd "new/their folder"
	is "$(ls)" "README
history
hooks
in
log
maps
out
policy.yaml"
	is "$(ls in | tr '\n' ' ')" "bank contacts customers dues matches receipts surveys targets "
	rc-policy --check policy.yaml
	is "$(rc-policy -p policy.yaml --diff)" "key${tab}value${tab}built_in${tab}source"
	sed 's/^# //' policy.yaml > all.yaml
	rc-policy --check all.yaml
	rc-policy -p all.yaml > keys
	[ "$(grep -c 'all.yaml:' keys)" -gt 15 ]
	is "$(rc-log open -l log/contacts.tsv)" "on${tab}contract_id${tab}due_id${tab}stage${tab}days"
	grep -q '^每天' README
	grep -q '^Each day' README
	is "$(ls .. )" "their folder"
}

@test "wrong use is told" {
	says 2 "rc-daily: no option '-x'" rc-daily -x
	says 2 "rc-daily: option '-d' needs DATE" rc-daily -d
	says 2 "rc-daily: -d: '30.9.' is no day; wanted YYYY-MM-DD" rc-daily -d 30.9. firm
	says 2 "rc-daily: option '-w' needs SECONDS" rc-daily -w
	says 2 "rc-daily: -w: 'a' is not a number of seconds" rc-daily -w a firm
	says 2 "rc-daily: one folder only: 'b'" rc-daily a b
	says 2 "rc-daily: --init needs FOLDER" rc-daily --init
	says 2 "rc-daily: firm: is there already" rc-daily --init firm
	fails "rc-daily: none: is no folder" rc-daily none
	mkdir empty
	fails "rc-daily: empty: has no log/contacts.tsv; rc-daily --init makes a folder" rc-daily empty
	rc-daily --help | grep -q '^usage: rc-daily'
}

@test "killed at any moment, no half folder looks finished, no step is lost or written twice" {
	local took=${EPOCHREALTIME/./}
	daily > first
	took=$(((${EPOCHREALTIME/./} - took) / 1000))
	cp firm/log/contacts.tsv log.tsv
	(cd firm/out/$day && find . -type f | LC_ALL=C sort) > files
	rm -rf firm/out firm/history
	head -n 1 log.tsv > firm/log/contacts.tsv
	local killed=0 run moment
	for i in {0..23}; do
		setsid rc-daily -d "$day" firm > out 2> err 3>&- &
		run=$!
		# at random within each 24th of a run
		printf -v moment '%04d' $(((i * took + RANDOM % took) / 24))
		sleep "${moment%???}.${moment: -3}"
		# it alone, whose children go on for a while, or all of them
		kill -9 "$run" 2> /dev/null || true
		[ $((i % 2)) = 0 ] || kill -9 -- "-$run" 2> /dev/null || true
		wait "$run" || killed=$((killed + 1))
		# what looks finished is whole, and what is in the log is there once
		[ ! -d firm/out/$day ] ||
			diff files <(cd firm/out/$day && { find . -type f; echo ./.finished; } | LC_ALL=C sort -u)
		is "$(tail -n +2 firm/log/contacts.tsv | sort | uniq -d)" ""
		cmp firm/log/contacts.tsv log.tsv || cmp <(head -n 1 log.tsv) firm/log/contacts.tsv
		# every fourth time the next run ends it
		if [ $((i % 4)) = 3 ]; then
			daily > second 2>&1 || { cat second; ls -la firm/out; return 1; }
			cmp first second
			cmp firm/log/contacts.tsv log.tsv
			is "$(readlink firm/out/latest)" $day
			[ -e firm/out/$day/.finished ]
			[ -e firm/history/$day.tsv ]
			is "$(left_over)" ""
			rm -rf firm/out firm/history
			head -n 1 log.tsv > firm/log/contacts.tsv
		fi
	done 2> shell
	echo "$killed killed"
	[ "$killed" -gt 5 ]
}

@test "a folder that was put in place and not written down is finished by the next day's run" {
	daily > out
	cp firm/log/contacts.tsv log.tsv
	rm firm/out/$day/.finished firm/history/$day.tsv firm/out/latest
	head -n 1 log.tsv > firm/log/contacts.tsv
	day=2026-10-01 daily > out
	is "$(head -n "$(wc -l < log.tsv)" firm/log/contacts.tsv)" "$(cat log.tsv)"
	is "$(readlink firm/out/latest)" 2026-10-01
	[ -e firm/history/2026-09-30.tsv ]
	mv firm/out/2026-10-01 firm/out/.old-2026-10-01
	mkdir firm/out/.new-2026-10-01
	day=2026-10-01 daily > out
	is "$(left_over)" ""
}

@test "cron may start it: no terminal, no HOME, a PATH of two folders, another locale" {
	daily > wanted
	cp -r firm/out/$day before
	head -n 1 firm/log/contacts.tsv > log.tsv
	mv log.tsv firm/log/contacts.tsv
	rm -r firm/out firm/history
	command -v locale > /dev/null && some=$(locale -a | grep -im 1 gb) || some=C
	# what the sanitizers are told holds here, too
	env -i PATH=/usr/bin:/bin LC_ALL="${some:-C}" ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} \
		setsid "$build/rc-daily" -d "$day" firm < /dev/null > out 2> err
	is "$(cat err)" ""
	cmp out wanted
	diff -r before firm/out/$day
}

@test "names with blanks and of other scripts are names like others" {
	mv firm "my firm"
	mv "my firm/in/dues/receivables-crm.csv" "my firm/in/dues/应收 导出 '1'.csv"
	mv "my firm/in/receipts/receipts-finance.csv" "my firm/in/receipts/-实收 \"x\".csv"
	rc-daily -d "$day" "my firm" > out 2> err
	is "$(cat err)" ""
	is "$(wc -l < out)" 10
	cd "my firm"
	: > '.hidden'
	echo x > "in/dues/~\$应收 导出.xlsx"
	rc-daily -d "$day" > ../again
	cmp ../out ../again
}

@test "an export that is still being written is not read" {
	(for i in 1 2 3 4 5 6 7 8 9; do echo >> firm/in/receipts/receipts-finance.csv; sleep 0.3; done) 3>&- &
	sleep 0.1
	ends 75 "rc-daily: in: a file is still being written" daily
	wait
}
