#!/usr/bin/env bats
# Large workbooks, which rc-import reads in parts beside one another: what comes out, and what
# is said of what is wrong, is the same as if they were read from end to end.

load ../helpers
load import
load workbook

rows=12000   # of some 300 bytes, in parts of 256 KiB

# The sheet's rows, a line each, from line 4 of its part on; the shared strings, and what a
# program that knows nothing of workbooks would have written.
setup_file() {
	cd "$BATS_FILE_TMPDIR" || return
	awk -v n=$rows 'BEGIN {
		printf "<row r=\"1\" spans=\"1:6\">"
		for (i = 0; i < 6; i++)
			printf "<c r=\"%c1\" t=\"s\"><v>%d</v></c>", 65 + i, i
		print "</row>"
		for (r = 2; r <= n; r++) {
			printf "<row r=\"%d\" spans=\"1:6\"><c r=\"A%d\" t=\"s\"><v>%d</v></c>", r, r, r + 4
			printf "<c r=\"B%d\" s=\"1\"><v>%d</v></c><c r=\"C%d\"><v>%d.%d</v></c>", r,
			    45292 + r % 28, r, r * 7, r % 9 + 1
			printf "<c r=\"D%d\" t=\"inlineStr\"><is><t>楼款 %d</t></is></c>", r, r % 7
			printf "<c r=\"E%d\" t=\"str\"><f>E1&amp;D%d</f><v>客户%d</v></c>", r, r, r % 77
			printf "<c r=\"F%d\"><v>138%08d</v></c></row>\n", r, r
		}
	}' > rows
	awk -v n=$rows 'BEGIN {
		for (r = 2; r <= n; r++)
			printf "<si><t>HX-2024-%08d-%s</t></si>\n", r,
			    r % 5 ? "甲乙丙丁戊己庚辛壬癸" : "子丑寅卯辰巳午未申酉戌亥子丑寅卯辰巳午未申酉戌亥"
	}' > strings
	awk -v n=$rows 'BEGIN {
		print "合同编号,付款期限,应收金额,款项名称,客户名称,联系电话"
		for (r = 2; r <= n; r++)
			printf "HX-2024-%08d-%s,2024-01-%02d,%d.%d,楼款 %d,客户%d,138%08d\n", r,
			    r % 5 ? "甲乙丙丁戊己庚辛壬癸" : "子丑寅卯辰巳午未申酉戌亥子丑寅卯辰巳午未申酉戌亥",
			    r % 28 + 1, r * 7, r % 9 + 1, r % 7, r % 77, r
	}' > a.csv
	rc-import dues -q a.csv > wanted
}

setup() {
	clean_room
	cp "$BATS_FILE_TMPDIR"/{rows,strings,wanted} .
}

# book ROWS STRINGS [BEHIND]: book.xlsx of these files, and of what is behind the rows.
book() {
	xlsx_begin
	{ echo '<cols><col min="1" max="6"/></cols><sheetData>'; cat "$1"; echo "</sheetData>$3"; } |
		xlsx_sheet 应收
	{
		echo "<sst xmlns=\"$xlsx_main\">"
		printf '<si><t>%s</t></si>' 合同编号 付款期限 应收金额 款项名称 客户名称 联系电话
		cat "$2"
		echo '</sst>'
	} | xlsx_part xl/sharedStrings.xml
	xlsx_relate sharedStrings sharedStrings.xml
	xlsx_styles 14
	xlsx_make book.xlsx
}

same() {
	rc-import dues -q book.xlsx | cmp - wanted
}

# in_row N SED: that row, changed so, in the file `changed`.
in_row() {
	sed "$1$2" rows > changed
}

# refused MESSAGE: the book dies of it, and prints nothing.
refused() {
	says 1 "rc-import: book.xlsx:$1" rc-import dues -q book.xlsx
	[ ! -s out ]
}

@test "a large workbook is the same table as its text" {
	book rows strings
	[ "$(wc -c < parts/xl/worksheets/sheet1.xml)" -gt 3000000 ]
	same
	tr -d '\n' < rows > joined
	tr -d '\n' < strings > joined-strings
	book joined joined-strings
	same
}

@test "rows and cells of a large workbook need no references" {
	sed 's/ r="[A-F]*[0-9]*"//g' rows > changed
	book changed strings
	same
	in_row 7000 's/ r="[A-F]*[0-9]*"//g'
	book changed strings
	same
}

@test "a comment or a text that holds rows is none, wherever it is cut" {
	local many
	many=$(printf '<row r="%d"><c r="A1"><v>9</v></c></row>' {1..12000})
	for row in 2 6000 $rows; do
		sed "${row}r /dev/stdin" rows <<< "<!--$many-->" > changed
		book changed strings
		same
	done
	# as long as a few parts, but below the bound of a comment, which each release of expat
	# lets us see at another place
	echo "<si><t>HX-2025-00000501-甲乙丙丁戊己庚辛壬癸<!--$(printf '<si><t>%d</t></si>' {1..45000})--></t></si>" > changed
	sed -e '/HX-2024-00000501/!b' -e 'r changed' -e d strings > changed-strings
	book rows changed-strings
	rc-import dues -q book.xlsx | sed s/HX-2025/HX-2024/ > out
	cmp out wanted
}

@test "rows as large as a part are read" {
	awk -v FS='</row>' '{
		printf "%s", $1
		for (i = 0; NR % 3000 == 0 && i < 16000; i++)
			printf "<c t=\"str\"><v></v></c><c r=\"G%d\"/>", NR
		print "</row>"
	}' rows > changed
	book changed strings
	same
}

@test "merged ranges of a large worksheet carry their text down" {
	awk '{ if (NR % 40 == 3) gsub(/<c r="B.*<.c><c r="C/, "<c r=\"C"); print }' rows > changed
	sed 's/\t2024-01-..\t/\tx\t/' wanted > wanted-days
	book changed strings "<mergeCells>$(seq 2 40 $rows | awk '{ printf "<mergeCell ref=\"B%d:B%d\"/>", $1, $1 + 1 }')</mergeCells>"
	rc-import dues -q book.xlsx > out
	sed 's/\t2024-01-..\t/\tx\t/' out | cmp - wanted-days
	is "$(sed -n 43p out | cut -f 3)" "$(sed -n 42p wanted | cut -f 3)"
}

@test "rows of a large worksheet that are hidden are counted" {
	sed '100,299s/ spans/ hidden="1" spans/' rows > changed
	book changed strings
	capture rc-import dues book.xlsx
	said_too "book.xlsx: 200 hidden rows are read like the others"
	cmp - wanted <<< "$output"
}

@test "what is wrong with a large worksheet is said with its place" {
	in_row 9000 's/<is>/<it>/'
	book changed strings
	refused ' xl/worksheets/sheet1.xml:9003:171: mismatched tag'
	in_row 9000 's/r="C9000"/r="9000"/'
	book changed strings
	refused " xl/worksheets/sheet1.xml:9003:96: '9000' is no cell"
	in_row 9000 's/r="9000"/r="8998"/; s/r="\([A-F]\)9000"/r="\18998"/g'
	book changed strings
	refused '8998: the row comes behind row 8999'
	in_row 9000 's/<v>9004</<v>77777</'
	book changed strings
	refused "9000: A9000: '77777' is the number of a shared string that is not there"
	in_row 9000 's/<v>9004</<v>x</; 3000s/<is>/<it>/'
	book changed strings
	refused ' xl/worksheets/sheet1.xml:3003:171: mismatched tag'
	book rows strings '<mergeCells><mergeCell ref="1"/></mergeCells>'
	refused " xl/worksheets/sheet1.xml:12004:25: '1' is no range of cells"
	sed '6000s/<t>/<t><r>/' strings > changed
	book rows changed
	refused ' xl/sharedStrings.xml:6002:40: mismatched tag'
}

@test "a large workbook with a damaged byte is an error or the same" {
	book rows strings
	xlsx_damaged 5000 $(($(wc -c < book.xlsx) / 40))
}
