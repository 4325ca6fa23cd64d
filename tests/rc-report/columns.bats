#!/usr/bin/env bats
# Columns by the words that people have for them: --by, --columns and --split.

load ../helpers
load report

@test "--by takes the headings that the policy knows, in any letters' case" {
	rc-report by -b 项目,月份 -f tsv aged.tsv | cmp - <(rc-report by -b project,month -f tsv aged.tsv)
	rc-report by -b 楼盘 aged.tsv | cmp - <(rc-report by -b project aged.tsv)
	rc-report by -b 'project name' aged.tsv | cmp - <(rc-report by -b project aged.tsv)
	printf 'headings: {dues: {project: [地块]}}\n' > p.yaml
	rc-report by -p p.yaml -b 地块 aged.tsv | cmp - <(rc-report by -p p.yaml -b project aged.tsv)
	rc-report by --partial -b 项目 -o partial aged.tsv
	rc-report by --merge -b 项目 partial | cmp - <(rc-report by -b project aged.tsv)
}

@test "--by takes a column of the table's own that no heading stands for" {
	sed '1s/project/楼栋/' aged.tsv > own.tsv
	is "$(rc-report ageing -b 楼栋 -f tsv own.tsv | cut -f 1 | uniq | tr '\n' ' ')" '楼栋 云 山 '
}

@test "a column that --by has by two words, or the table hasn't, is an error" {
	says 2 "rc-report: --by: 'project' is there twice" rc-report by -b project,项目 aged.tsv
	says 1 "rc-report: aged.tsv:1: no column 'projekt'; nearest is 'project'" rc-report by -b projekt aged.tsv
	says 1 "rc-report: aged.tsv:1: no column 'salesperson'" rc-report by -b 置业顾问 aged.tsv
	says 1 "rc-report: aged.tsv:1: no column '楼号'" rc-report by -b 楼号 aged.tsv
}

# The dues as kinds want them that look at each by itself.
each_due() {
	awk -v OFS='\t' -F '\t' '{ print $0, NR == 1 ? "due_id" : NR }' aged.tsv > dues.tsv
}

@test "--columns takes names, the headings that people see, and those of the policy" {
	is "$(rc-report ageing -f tsv -k 逾期天数,占未收 aged.tsv | head -n 2)" "bucket${tab}share
1-7${tab}0.0000"
	rc-report by -b project -f tsv -k 项目,合同应收,overdue aged.tsv |
		cmp - <(rc-report by -b project -f tsv -k project,contracted,overdue aged.tsv)
	# the policy knows it as the dues' balance
	is "$(each_due; rc-report overdue -f tsv -k 合同号,欠款 dues.tsv | tail -n 1)" "A${tab}100.00"
	says 2 "rc-report: --columns: no column '合同应受' here; nearest is '合同应收'" \
		rc-report by -b project -k 合同应受 aged.tsv
	says 2 "rc-report: --columns: no column 'phon' here; nearest is 'phone'" rc-report overdue -k phon dues.tsv
	says 2 "rc-report: --columns: no column '' here" rc-report overdue -k ,phone dues.tsv
}

@test "--split takes them, too" {
	mkdir lists
	each_due
	rc-report overdue --split 项目 --dir lists -f tsv dues.tsv
	is "$(ls lists)" '云.tsv'
	says 2 "rc-report: --split: no column '置业顾间' here; nearest is '置业顾问'" \
		rc-report overdue --split 置业顾间 --dir lists dues.tsv
}
