
# -- ten lines for the mail

mail() {
	say "截至 $day；应收导出于 $exported" "As of $day; dues exported $exported"
	rate collection_rate 回款率 'Collection rate'
	rate overdue_rate 逾期率 'Overdue rate'
	rate collection_rate_due 到期回款率 'Collection rate of what was due'
	rate month_rate 本月到期回款率 "Month's rate"
	[ -n "$targets" ] && asked=$(sum target < plan.tsv) || asked=$(sum proposal < plan.tsv)
	came=$(sum collected < plan.tsv)
	say "本月任务 $asked，已收 $came" "This month: $asked to collect, $came collected"
	fresh=$(cells state days_overdue < dunned.tsv | awk '$1 == "overdue" && $2 <= 7' | wc -l)
	say "近七天新逾期：$fresh 笔" "Newly overdue in seven days: $fresh dues"
	say "今日催收：$(count owner < todo.tsv)" "To do today: $(count owner < todo.tsv)"
	lamps=$(count lamp < ../warnings.tsv)
	say "预警：$(echo "$lamps" | sed 's/red/红/; s/yellow/黄/')" "Warnings: $lamps"
	aside=$(tail -q -n +2 ../rejects/*.tsv | wc -l)
	open=$(cells receipt_id < proposals.tsv | sort -u | wc -l)
	twice=$(paid_twice | wc -l)
	missing=$(for table in customers targets surveys; do
		[ -e $table.tsv ] || echo in/$table
	done | paste -s -d ' ' -)
	say "未能读入的行：$aside；待认款：$open；疑似重复：$twice；缺少：${missing:-无}" \
		"Rows set aside: $aside; receipts to match: $open; perhaps twice: $twice;\
 missing: ${missing:-nothing}"
}

# paid_twice: the bank's lines that finance entered, too: of the same contract, day and amount.
paid_twice() {
	cells match contract_id received_on amount < receipts.tsv | sort | awk -F '\t' '
	$1 == "" { entered[$2, $3, $4] }
	$1 != "" && ($2, $3, $4) in entered'
}

# say CHINESE ENGLISH: in the policy's language.
say() {
	if [ "$language" = zh ]; then echo "$1"; else echo "$2"; fi
}

# rate FIGURE CHINESE ENGLISH: now, and a week ago.
rate() {
	now=$(rate_on "$day" "$1") then=$(rate_on "$week_ago" "$1")
	say "$2：$now（一周前 $then）" "$3: $now (a week ago $then)"
}

rate_on() {
	cells as_of "$2" < week.tsv | awk -v day="$1" '
	$1 == day && $2 != "-" { rate = sprintf("%.2f %%", 100 * $2) }
	END { print rate == "" ? "-" : rate }'
}

# sum COLUMN: of the table on stdin.
sum() {
	cells "$1" | awk '{ sum += $1 } END { printf "%.2f\n", sum }'
}

# count COLUMN: "A 3, B 2" of the table on stdin.
count() {
	cells "$1" | sort | uniq -c | awk '{ n = $1; sub(/^ *[0-9]+ /, ""); print $0 " " n }' |
		paste -s -d , - | sed 's/,/, /g; s/^$/0/'
}
