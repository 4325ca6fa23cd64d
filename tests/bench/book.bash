# book.bash FILE: makes a workbook of an export of dues, as text with commas: numbers for days
# and amounts, shared strings for the rest.  Needs zip(1).
set -eu
. "$(dirname "$0")/../rc-import/workbook.bash"
file=$(realpath "$1")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
xlsx_begin
awk -F , '
function text(s) {
	if (!(s in number)) {
		number[s] = n++
		printf "<si><t>%s</t></si>\n", s > "strings"
	}
	return " t=\"s\"><v>" number[s] "</v>"
}
# Days since 1899-12-30; years begin in March.
function day(s, part, year, month) {
	split(s, part, "-")
	year = part[1] - (part[2] < 3)
	month = (part[2] + 9) % 12
	return " s=\"1\"><v>" 365 * year + int(year / 4) - int(year / 100) + int(year / 400) \
		+ int((153 * month + 2) / 5) + part[3] - 693900 "</v>"
}
{
	printf "<row r=\"%d\">", NR
	for (i = 1; i <= NF; i++) {
		value = NR == 1 ? text($i) : i == 3 || i == 11 ? day($i) \
			: i == 4 ? "><v>" $i + 0 "</v>" : text($i)
		printf "<c r=\"%c%d\"%s</c>", 64 + i, NR, value
	}
	print "</row>"
}
BEGIN { print "<sheetData>" }
END { print "</sheetData>" }' | xlsx_sheet 应收
{
	echo "<sst xmlns=\"$xlsx_main\">"
	cat strings
	echo '</sst>'
} | xlsx_part xl/sharedStrings.xml
xlsx_relate sharedStrings sharedStrings.xml
xlsx_styles 14
xlsx_make "$file"
