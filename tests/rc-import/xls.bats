#!/usr/bin/env bats
# rc-import: workbooks of old Excel become rows.

load ../helpers
load form

# BIFF8, as LibreOffice writes it: a title over merged cells, dates and amounts with Chinese
# formats, a hidden row, a formula, a hidden sheet.
due="$tests/data/import/due.xls"

@test "an XLS workbook: texts, dates, numbers, formulas, merged cells, hidden rows and sheets" {
	is "$(rows "$due")" '# 应收明细
1|应收款明细表<应收款明细表|<应收款明细表|<应收款明细表|<应收款明细表|<应收款明细表
2|合同编号|付款期限|应收金额|款项名称|备注
3|HX-1|2024-03-05|120000.5|首期|甲
4|HX-2|2024-06-05|143.7|二期|乙 丙
5|HX-3|2024-09-05|0.30000000000000004|楼款
6|合计||120144.5
# 1 rows hidden
# 旧 (hidden)
1|x
# XLS'
}

@test "an XLS workbook through a pipe is the same" {
	# shellcheck disable=SC2002
	is "$(cat "$due" | "$forms" -)" "$(rows "$due")"
}

@test "all kinds of cells, days from 1904, a text cut by the end of a record, half a character" {
	corpus=$tests/fuzz/corpus/xls
	is "$(rows "$corpus/all.xls")" '# Sheet (1904)
1|合同编号|金额|<|<
2|HX-😀|1|2028-03-06 12:00:00|0.05%|TRUE|#N/A||<
3|1|2|-1|1E+17|文 字|TRUE|#DIV/0!|<^
# 1 rows hidden
# XLS'
	is "$(rows "$corpus/continue.xls" 2p)" '1|中中中中中中中中中中中中中中中中中中中中中中中中中中中中中中'
}

@test "an XLS sheet that was written column by column" {
	is "$(rows "$tests/fuzz/corpus/xls/columns.xls")" '# Sheet
1|a0|b0
2|a1|b1
3|a2|b2
# XLS'
}

@test "an XLS workbook of Excel 95: texts in GBK, and a byte that is none" {
	is "$(rows "$tests/fuzz/corpus/xls/biff5.xls")" '# 中文
1|合同|x\xFF\xD6!undecoded
2|2.5
# XLS'
}

@test "an XLS sheet without a workbook around it, as simple programs write it" {
	is "$(rows "$tests/fuzz/corpus/xls/bare.xls")" '# 
1|合同编号|应收金额
2|HX-1|100.5
# XLS'
	printf '\x09\x04\x06\0\0\0\x10\0\0\0' > patched.xls
	refused 'is a workbook of before Excel 5; save it in a newer form'
}

@test "an XLS workbook that is cut off is refused, wherever" {
	cut_off "$due" 97
	cut_off "$tests/fuzz/corpus/xls/all.xls" 97
}

@test "a compound file that is damaged" {
	seed=$tests/fuzz/corpus/xls/all.xls
	patched "$seed" 30 '\x07'
	refused 'is damaged or cut off: its sectors have no size'
	patched "$seed" 48 '\xEE'
	refused 'is damaged or cut off: a chain of sectors leads nowhere'
	patched "$seed" 516 '\x01'
	refused 'is damaged or cut off: a chain of sectors leads nowhere'
	patched "$seed" 1152 'X'
	refused 'holds no workbook; it is a document of another kind'
	printf '\xD0\xCF\x11\xE0' > patched.xls
	refused 'is damaged or cut off: it ends within its header'
}

# named NAME: the same workbook's stream by another name, in UTF-16.
named() {
	patched "$tests/fuzz/corpus/xls/all.xls" 1152 \
		"$(sed 's/./&\\x00/g' <<< "$1")\\x00\\x00"
}

@test "a compound file that is another document, or protected by a password" {
	named EncryptedPackage
	refused 'is protected by a password; save it without one'
	named WordDocument
	refused 'is a text document (DOC); save its table as a workbook'
	# a record of the workbook's becomes the one that says so: FILEPASS in CODEPAGE's place
	patched "$tests/fuzz/corpus/xls/all.xls" 2068 '\x2F\x00'
	refused 'is protected by a password; save it without one'
}

@test "a workbook of a bank whose sheets some programs don't find" {
	needs_shared data/cn/bank/spdb_debit_example-spdb_debit-records.xls
	is "$(rows "$shared/data/cn/bank/spdb_debit_example-spdb_debit-records.xls" 3,4p)" \
		'2|顺序号|交易日期|交易类型|存入金额|取出金额|余额|交易对手名称|交易对手账号|附言
3|1|2025/12/03  14:06:51|网上支付-支付宝||3.88|1981.33|基金销售有限公司|12345678901236500|'
}

@test "a workbook of a bank: numbers are as they were typed, without the noise of floating point" {
	needs_shared data/cn/bank
	file=$(echo "$shared"/data/cn/bank/ccb_*.xls)
	is "$(rows "$file" 7p | cut -d'|' -f 2-7)" '20250101|20250101|18:53:19|67|0|2176.91'
}

@test "formulas give what they gave last, errors and truth what the sheet shows" {
	needs_shared data/xlsx-torture/readxl/types.xls
	is "$(rows "$shared/data/xlsx-torture/readxl/types.xls" | sed -n '/^# smorg/,/^# logic/p' |
		sed '1d;$d')" '1|text|hello world
2|text formula|HELLO WORLD
3|blank
4|double|1.3
5|integer|0
6|numeric formula|1.6900000000000002
7|boolean true|TRUE
8|boolean false|FALSE
9|boolean formula true|TRUE
10|boolean formula false|FALSE
11|date|2016-02-26
12|date formula|2016-03-02
13|error #N/A explicit|#N/A
14|error #N/A formula|#N/A
15|error #NAME?|#NAME?
16|error #VALUE!|#VALUE!
17|error #DIV/0!|#DIV/0!
18|error #REF|#REF!
19|error #NUM!|#NUM!
20|error  #NULL!|#NULL!'
}

@test "dates in XLS: both calendars, and seconds that are rounded" {
	needs_shared data/xlsx-torture/readxl
	cd "$shared/data/xlsx-torture/readxl"
	is "$(rows dates-1900.xls 2p)" "$(rows dates-1904.xls 2p)"
	is "$(rows datetime-rounding.xls '3,6p')" "$(rows datetime-rounding.xlsx '3,6p')"
	is "$(rows dates-leap-year-1900-xls.xls '7,9p' | cut -d'|' -f 1-2)" '6|1900-03-01 08:00:00
7|1903-12-31 08:00:00
8|1904-01-01 08:00:00'
}

@test "XLS and XLSX of one workbook have the same cells" {
	needs_shared data/xlsx-torture/readxl
	cd "$shared/data/xlsx-torture/readxl"
	for name in blanks list_type missing-first-column no-yes-col-names skipping utf8-sheet-names vietnamese-utf8; do
		is "$(rows $name.xls '$!p')" "$(rows $name.xlsx '$!p')"
	done
}

@test "a file with a BIFF5 and a BIFF8 workbook, the name in other letters: the newer is read" {
	needs_shared data/xlsx-torture/readxl
	is "$(rows "$shared/data/xlsx-torture/readxl/biff5-rich-text-string.xls" 2p)" \
		'1|ELECTORAL DIVISION OF SOMERSET EAST ; FIELD-CÓRNËTCY No. 5, ZWAGERSHÓÊN.'
	is "$(rows "$shared/data/xlsx-torture/readxl/biff5-label-records.xls" 5p)" \
		'4|21/01/2017|01:00|0.170769|54.033'
}
