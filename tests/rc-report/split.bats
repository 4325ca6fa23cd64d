#!/usr/bin/env bats
# rc-report --split COLUMN --dir DIR: a file for each value, with nobody else's rows.

load ../helpers
load report

setup() {
	clean_room
	mkdir lists
	table dues.tsv <<-'END'
	contract_id due_id customer salesperson item amount as_of payable_on paid balance state days_overdue bucket
	A 1 裴安 周岚 首付 300.00 2026-03-31 2026-03-01 200.00 100.00 overdue 30 16-30
	B 1 王芳 许峰 首付 250.00 2026-03-31 2026-01-10 0.00 250.00 overdue 80 61-90
	C 1 李昂 周岚 首付 70.00 2026-03-31 2026-03-21 0.00 70.00 overdue 10 8-15
	END
}

split() {
	rc-report overdue --split salesperson --dir lists "$@"
}

@test "each value has a file with its rows, in the order and form of the whole" {
	split -f tsv -k contract_id,balance dues.tsv
	is "$(ls lists)" '周岚.tsv
许峰.tsv'
	is "$(cat lists/周岚.tsv)" "contract_id${tab}balance
A${tab}100.00
C${tab}70.00"
	is "$(cat lists/许峰.tsv)" "contract_id${tab}balance
B${tab}250.00"
	for form in text csv json md html; do
		split -f $form dues.tsv
	done
	is "$(find lists -name '周岚.*' | sort)" "$(printf 'lists/周岚.%s\n' html)"
}

@test "a file has the value in its title, and totals of its own rows" {
	split dues.tsv
	is "$(cat lists/周岚.txt)" \
'逾期明细  截至 2026-03-31  置业顾问 周岚

合同编号  期次  客户名称  联系电话  项目  房间  置业顾问  款项  应收日期    应收金额    已收    未收  逾期天数  账龄   违约金
A         1     裴安                            周岚      首付  2026-03-01    300.00  200.00  100.00        30  16-30    0.00
C         1     李昂                            周岚      首付  2026-03-21     70.00    0.00   70.00        10  8-15     0.00
合计                                                                          370.00  200.00  170.00                     0.00'
}

@test "a total that is no sum of its rows, other tables and lines are left out" {
	# the rate of all isn't that of a salesperson; amounts add up
	rc-report by -b salesperson --split salesperson --dir lists dues.tsv
	grep -q '^周岚  .* 45.95 %' lists/周岚.txt
	is "$(grep -c '%' lists/周岚.txt)" 1
	grep -q '^合计  *2  *370.00' lists/周岚.txt
	is "$(grep -l 许峰 lists/*)" lists/许峰.txt
	sed 's/2026-03-31/2026-02-28/; s/overdue\t[0-9]*\t[0-9-]*/not-due\t0\tnot-due/' dues.tsv > before.tsv
	rc-report roll --split from --dir lists before.tsv dues.tsv
	is "$(ls lists)" 'not-due.txt'
	is "$(grep -c '→' lists/not-due.txt)" 0
}

@test "the column need not be printed" {
	split -f tsv -k contract_id dues.tsv
	is "$(cat lists/许峰.tsv)" 'contract_id
B'
}

@test "files of values that are gone go, others stay" {
	split dues.tsv
	touch lists/note.txt lists/foreign.tsv
	mkdir lists/王.txt
	split <(grep -v 许峰 dues.tsv)
	is "$(LC_ALL=C ls lists)" 'foreign.tsv
note.txt
周岚.txt
王.txt'
	is "$(cat lists/.rc-report)" 周岚.txt
}

@test "a file that would be the same stays as it is" {
	split dues.tsv
	touch -d 2026-01-01 lists/*
	split <(sed 's/王芳/王方/' dues.tsv)
	is "$(find lists -type f -name '*.txt' -newermt 2026-01-02)" lists/许峰.txt
}

@test "what was written into the list can't lead out of the folder" {
	touch precious lists/.hidden
	mkdir lists/folder
	ln -s ../precious lists/link
	printf '%s\n' ../precious "$PWD/precious" .. . '' .hidden folder link folder/../../precious > lists/.rc-report
	split dues.tsv
	is "$(LC_ALL=C ls -A lists | tr '\n' ' ')" '.hidden .rc-report folder link 周岚.txt 许峰.txt '
	[ -f precious ]
}

@test "values make safe names, each its own; an empty one is _" {
	awk -v OFS='\t' -F '\t' 'NR == 1 { print; next } NR > 2 { exit }
	{
		n = split("../x|/|a/b|a:b|.|..|-x|", value, "|")
		for (i = 1; i <= n; i++) { $1 = "C" i; $4 = value[i]; print }
		$1 = "L"; $4 = sprintf("%300s", ""); gsub(/ /, "长", $4); print
	}' dues.tsv > hostile.tsv
	split -f tsv -k contract_id hostile.tsv
	is "$(LC_ALL=C ls lists)" "$(printf '%s\n' _-2.tsv _-3.tsv _..tsv _._x.tsv _.tsv _x.tsv \
		a_b-2.tsv a_b.tsv "$(printf '长%.0s' {1..53}).tsv")"
	is "$(cat lists/* | sort -u | wc -l)" 10
	is "$(ls -A)" "$(ls)"
}

@test "a name that two values share gets a number, in the order of the values" {
	sed 's/周岚/a:b/; s/许峰/a?b/' dues.tsv > same.tsv
	split -f tsv -k contract_id <(sed '4s/a:b/a:b/; s/李昂\t周岚/李昂\ta:b/' same.tsv)
	is "$(tail -n +2 lists/a_b.tsv | tr '\n' ' ')" 'A C '
	is "$(tail -n +2 lists/a_b-2.tsv)" B
}

@test "what --split can't do is told" {
	says 2 "rc-report: --split: no column 'salesperso' here; nearest is 'salesperson'" \
		rc-report overdue --split salesperso --dir lists dues.tsv
	says 2 'rc-report: --split needs --dir, the folder of its files' rc-report overdue --split project dues.tsv
	says 2 'rc-report: --dir needs --split, whose values have a file each' rc-report overdue --dir lists dues.tsv
	says 1 "rc-report: --dir: 'none/at/all': cannot make the folder: No such file or directory" rc-report overdue --split project --dir none/at/all dues.tsv
	says 2 'rc-report: --dir and --output exclude each other' split -o x dues.tsv
	says 2 'rc-report: customer takes no --split; with --dir each has a file' \
		rc-report customer --split kind --dir lists --all dues.tsv
	says 2 'rc-report: dashboard takes no --split' rc-report dashboard --split kind --dir lists dues.tsv
	says 2 'rc-report: --partial takes no --split' rc-report by -b project --partial --split project --dir lists dues.tsv
	is "$(ls -A lists)" ''
}

@test "a file that can't be written, or taken away, is an error" {
	ln -s /dev/full lists/许峰.txt
	fails_at 1 'rc-report: lists/许峰.txt: cannot write: No space left on device' split dues.tsv
	[ ! -e lists/.rc-report ]
	rm lists/许峰.txt lists/周岚.txt
	mkdir lists/周岚.txt
	fails_at 1 'rc-report: lists/周岚.txt: cannot write: *' split dues.tsv
}
