#!/usr/bin/env bats
# rc-import: old workbooks that others made.

load ../helpers
load ../rc-import/form

@test "a workbook of a bank whose sheets some programs don't find" {
	is "$(rows "$shared/data/cn/bank/spdb_debit_example-spdb_debit-records.xls" 3,4p)" \
		'2|顺序号|交易日期|交易类型|存入金额|取出金额|余额|交易对手名称|交易对手账号|附言
3|1|2025/12/03  14:06:51|网上支付-支付宝||3.88|1981.33|基金销售有限公司|12345678901236500|'
}

@test "a workbook of a bank: numbers are as they were typed, without the noise of floating point" {
	file=$(echo "$shared"/data/cn/bank/ccb_*.xls)
	is "$(rows "$file" 7p | cut -d'|' -f 2-7)" '20250101|20250101|18:53:19|67|0|2176.91'
}

@test "formulas give what they gave last, errors and truth what the sheet shows" {
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
	cd "$shared/data/xlsx-torture/readxl"
	same() {
		rows "$1" "$3" > "$BATS_TEST_TMPDIR/one"
		rows "$2" "$3" > "$BATS_TEST_TMPDIR/other"
		[ -s "$BATS_TEST_TMPDIR/one" ]
		cmp "$BATS_TEST_TMPDIR/one" "$BATS_TEST_TMPDIR/other"
	}
	same dates-1900.xls dates-1904.xls 2p
	same datetime-rounding.xls datetime-rounding.xlsx '3,6p'
	is "$(rows dates-leap-year-1900-xls.xls '7,9p' | cut -d'|' -f 1-2)" '6|1900-03-01 08:00:00
7|1903-12-31 08:00:00
8|1904-01-01 08:00:00'
}

@test "XLS and XLSX of one workbook have the same cells" {
	cd "$shared/data/xlsx-torture/readxl"
	for name in blanks list_type missing-first-column no-yes-col-names skipping utf8-sheet-names vietnamese-utf8; do
		rows $name.xls '$!p' > "$BATS_TEST_TMPDIR/old"
		[ -s "$BATS_TEST_TMPDIR/old" ]
		is "$(rows $name.xlsx '$!p')" "$(cat "$BATS_TEST_TMPDIR/old")"
	done
}

@test "a file with a BIFF5 and a BIFF8 workbook, the name in other letters: the newer is read" {
	is "$(rows "$shared/data/xlsx-torture/readxl/biff5-rich-text-string.xls" 2p)" \
		'1|ELECTORAL DIVISION OF SOMERSET EAST ; FIELD-CÓRNËTCY No. 5, ZWAGERSHÓÊN.'
	is "$(rows "$shared/data/xlsx-torture/readxl/biff5-label-records.xls" 5p)" \
		'4|21/01/2017|01:00|0.170769|54.033'
}
