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
	rows "$due" > wanted
	[ -s wanted ]
	is "$(cat "$due" | "$forms" -)" "$(cat wanted)"
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

# cells_of LINE...: the rows of the workbook that xls.pl makes of the lines.
cells_of() {
	printf '%s\n' "$@" | perl "$tests/rc-import/xls.pl" > made.xls
	rows made.xls | sed '1d;$d'
}

# Workbooks as programs write them that other readers are used to.

@test "an empty text without its flags is empty, and gives way to another in its place" {
	is "$(cells_of '0 0 bare' '0 1 text 首付' '1 0 bare' '1 0 text 尾款')" '1||首付
2|尾款'
}

@test "shared texts may be fewer than they say, but for one that a cell wants" {
	is "$(cells_of 'shared 首付 尾款' '0 0 shared 1' '0 1 shared 0')" '1|尾款|首付'
	printf '%s\n' 'shared 首付 尾款' '0 0 shared 2' |
		perl "$tests/rc-import/xls.pl" > patched.xls
	refused "is damaged or cut off: a text that isn't there"
}

@test "the text of a number format may say that it is longer than it is" {
	is "$(cells_of 'long-format yyyy-mm-dd' '0 0 number 45356 1')" '1|2024-03-05'
}

@test "texts may be in a code page of the Macintosh" {
	# 10029 in place of 936: the bytes BA CF CD AC are these in Central Europe
	patched "$tests/fuzz/corpus/xls/biff5.xls" 2064 '\x2D\x27'
	is "$(rows patched.xls 2p | cut -d '|' -f 2)" "$(printf '\xBA\xCF\xCD\xAC' |
		iconv -f MAC-CENTRALEUROPE -t UTF-8)"
}

@test "the last sector of a file may be cut short" {
	for file in "$due" "$tests/fuzz/corpus/xls/all.xls"; do
		rows "$file" > wanted
		head -c -1 "$file" > short.xls
		is "$(rows short.xls)" "$(cat wanted)"
	done
}

@test "numbers in XLS are as they were typed, without the noise of floating point" {
	# the doubles next to these are 2176.90999999999985, 0.299999999999999989, 16.7800000000000011
	is "$(cells_of '0 0 number 2176.91' '0 1 number 0.3' '0 2 number 16.78' \
		'0 3 hundredths 217691' '0 4 hundredths -1' '0 5 number 67' \
		'0 6 number 622848001234567')" '1|2176.91|0.3|16.78|2176.91|-0.01|67|622848001234567'
}

@test "formulas give what they gave last, errors and truth what the sheet shows" {
	is "$(cells_of '0 0 =number 2176.91' '0 1 =text 首付' '0 2 =truth 1' '0 3 =truth 0' \
		'0 4 =error #N/A' '0 5 =empty' '0 6 text x' \
		'1 0 truth 1' '1 1 truth 0' '1 2 error #NULL!' '1 3 error #DIV/0!' \
		'1 4 error #VALUE!' '1 5 error #REF!' '1 6 error #NAME?' '1 7 error #NUM!' \
		'1 8 error #N/A')" '1|2176.91|首付|TRUE|FALSE|#N/A||x
2|TRUE|FALSE|#NULL!|#DIV/0!|#VALUE!|#REF!|#NAME?|#NUM!|#N/A'
}

@test "a formula's record may have the number of an older version" {
	is "$(cells_of '0 0 =3number 2176.91' '0 1 =3text 首付' '0 2 =4number 1' '0 3 =4text 尾款' \
		'0 4 =4truth 1')" '1|2176.91|首付|1|尾款|TRUE'
}

@test "a text behind a formula that gave a number is not that formula's" {
	is "$(cells_of '0 0 =text 首付' '0 1 =number 1' '1 0 =text 尾款')" '1|首付|1
2|尾款'
}

@test "dates in XLS: both calendars, the leap day of 1900, and seconds that are rounded" {
	is "$(cells_of 'format yyyy-mm-dd' '0 0 number 36526 1' '0 1 number 59 1' \
		'0 2 number 60 1' '0 3 number 61 1' '0 4 number 36526')" \
		'1|2000-01-01|1900-02-28|1900-02-29|1900-03-01|36526'
	is "$(cells_of 1904 'format yyyy-mm-dd' '0 0 number 35064 1' '0 1 number 0 1' \
		'0 2 number 1 1')" '1|2000-01-01|1904-01-01|1904-01-02'
	# 41399.5104 seconds, 41399.424, 86399.9136, which is of this day still, and 86399.99991:
	# midnight of the next, which is not shown
	is "$(cells_of 'format yyyy-mm-dd hh:mm:ss' '0 0 number 42488.479161 1' \
		'0 1 number 42488.479160 1' '0 2 number 42488.999999 1' \
		'0 3 number 42488.999999999 1')" \
		'1|2016-04-28 11:30:00|2016-04-28 11:29:59|2016-04-28 23:59:59|2016-04-29'
}

@test "a sheet of a new workbook that says it is an old one is read as what it is" {
	is "$(cells_of excel-5 '0 0 text 应收' '0 1 number 3.88')" '1|应收|3.88'
}

@test "a file with a BIFF5 and a BIFF8 workbook, the name in other letters: the newer is read" {
	seed=$tests/fuzz/corpus/xls/all.xls
	rows "$seed" > wanted
	[ -s wanted ]
	named WORKBOOK
	is "$(rows patched.xls)" "$(cat wanted)"
	# the entry of the workbook, again, behind one by the old name that is empty
	named Book
	dd if=/dev/zero of=patched.xls bs=1 seek=$((1152 + 120)) count=4 conv=notrunc status=none
	dd if="$seed" of=patched.xls bs=1 skip=1152 seek=1280 count=128 conv=notrunc status=none
	is "$(rows patched.xls)" "$(cat wanted)"
	# alone, it is read by the old name
	named Book
	is "$(rows patched.xls)" "$(cat wanted)"
}
