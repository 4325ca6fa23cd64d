# Workbooks for tests, made of XML that stands in the test: `load workbook`.  Needs zip(1).
#
#	xlsx_begin
#	xlsx_sheet 应收 <<'END'
#	<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45356</v></c></row></sheetData>
#	END
#	xlsx_rows <<< $'合同编号\t<v>12.5</v>' | xlsx_sheet '二 期' hidden
#	xlsx_strings '<t>合同编号</t>'
#	xlsx_styles 'yyyy/m/d' '0.00%'
#	xlsx_make book.xlsx
#
# The parts stand in the folder `parts` of the test's own; a test may write or remove any of
# them between xlsx_begin and xlsx_make.

xlsx_head='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
xlsx_main='http://schemas.openxmlformats.org/spreadsheetml/2006/main'
xlsx_relations='http://schemas.openxmlformats.org/officeDocument/2006/relationships'

# A workbook without sheets, in place of any that was begun.
xlsx_begin() {
	rm -rf parts
	mkdir -p parts/_rels parts/xl/_rels parts/xl/worksheets
	: > parts/sheets
	: > parts/relations
	: > parts/properties
	xlsx_written '[Content_Types].xml' '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
	xlsx_written _rels/.rels "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"$xlsx_relations/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
}

# xlsx_written PATH TEXT: the text is this part of the workbook, with the XML declaration
# before it.
xlsx_written() {
	printf '%s\n' "$xlsx_head" "$2" > "parts/$1"
}

# xlsx_part PATH: stdin is this part of the workbook, with the XML declaration before it.
xlsx_part() {
	local folder=parts/$1
	folder=${folder%/*}
	[ -d "$folder" ] || mkdir -p "$folder"
	{ echo "$xlsx_head"; cat; } > "parts/$1"
}

# xlsx_next LIST: in the variable `n`, the number of the list's next line.
xlsx_next() {
	local lines
	mapfile -t lines < "parts/$1"
	n=$((${#lines[@]} + 1))
}

# xlsx_relate TYPE TARGET: the workbook has this part.
xlsx_relate() {
	local n
	xlsx_next relations
	echo "<Relationship Id=\"rId$n\" Type=\"$xlsx_relations/$1\" Target=\"$2\"/>" >> parts/relations
}

# xlsx_sheet NAME [STATE]: one more sheet; stdin is what stands in its <worksheet>.
xlsx_sheet() {
	local n id
	xlsx_next relations
	id=$n
	xlsx_next sheets
	{
		printf '%s\n' "$xlsx_head" "<worksheet xmlns=\"$xlsx_main\">"
		cat
		echo '</worksheet>'
	} > "parts/xl/worksheets/sheet$n.xml"
	xlsx_relate worksheet "worksheets/sheet$n.xml"
	echo "<sheet name=\"$1\" sheetId=\"$n\" state=\"${2:-visible}\" r:id=\"rId$id\"/>" >> parts/sheets
}

# Lines with tabs as <sheetData>: a cell that begins with `<` is XML as it stands in a cell,
# such as <v>12.5</v>; one like `s=2 <v>12.5</v>` has this style, too; others are texts.
xlsx_rows() {
	awk -F '\t' '
	BEGIN { printf "<sheetData>" }
	{
		printf "<row>"
		for (i = 1; i <= NF; i++) {
			style = ""
			if ($i ~ /^s=[0-9]+ </) {
				style = $i
				sub(/^s=/, " s=\"", style)
				sub(/ <.*/, "\"", style)
				sub(/^s=[0-9]+ /, "", $i)
			}
			if ($i ~ /^</) {
				printf "<c%s>%s</c>", style, $i
				continue
			}
			gsub(/&/, "\\&amp;", $i)
			gsub(/</, "\\&lt;", $i)
			printf "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>", $i
		}
		print "</row>"
	}
	END { print "</sheetData>" }'
}

# xlsx_strings ITEM...: the shared strings, each what stands in its <si>.
xlsx_strings() {
	xlsx_written xl/sharedStrings.xml "<sst xmlns=\"$xlsx_main\" count=\"$#\" uniqueCount=\"$#\">
$(printf '<si>%s</si>\n' "$@")
</sst>"
	xlsx_relate sharedStrings sharedStrings.xml
}

# xlsx_styles FORMAT...: style 1 has the first number format, style 2 the second ...; style 0
# is General.  A number is one of the formats that are built in.
xlsx_styles() {
	local format formats='' styles='<xf numFmtId="0"/>' n=164
	for format; do
		if [[ $format =~ ^[0-9]+$ && $format != 0*0 ]]; then
			styles+="<xf numFmtId=\"$format\"/>"
			continue
		fi
		format=${format//&/'&amp;'}
		format=${format//\"/'&quot;'}
		format=${format//</'&lt;'}
		formats+="<numFmt numFmtId=\"$n\" formatCode=\"$format\"/>"
		styles+="<xf numFmtId=\"$((n++))\"/>"
	done
	xlsx_written xl/styles.xml "<styleSheet xmlns=\"$xlsx_main\"><numFmts>$formats</numFmts><cellXfs>$styles</cellXfs></styleSheet>"
	xlsx_relate styles styles.xml
}

# xlsx_property ATTRIBUTE: of the workbook, such as 'date1904="1"'.
xlsx_property() {
	echo "<workbookPr $1/>" >> parts/properties
}

# xlsx_make FILE: the workbook that was begun; a part that stands there already is kept.
xlsx_make() {
	[ -e parts/xl/workbook.xml ] ||
		xlsx_written xl/workbook.xml "<workbook xmlns=\"$xlsx_main\" xmlns:r=\"$xlsx_relations\">$(< parts/properties)<sheets>$(< parts/sheets)</sheets></workbook>"
	[ -e parts/xl/_rels/workbook.xml.rels ] ||
		xlsx_written xl/_rels/workbook.xml.rels "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">$(< parts/relations)</Relationships>"
	rm -f "$1" parts/sheets parts/relations parts/properties
	(cd parts && zip -q -X -r - .) > "$1"
}

# xlsx_damaged FIRST STEP: book.xlsx with another byte at FIRST, FIRST + STEP and so on is an
# error each time, or gives what is in the file `wanted`.
xlsx_damaged() {
	local at size status
	size=$(wc -c < book.xlsx)
	for ((at = $1; at < size; at += $2)); do
		{ head -c "$at" book.xlsx; printf '\x55'; tail -c "+$((at + 2))" book.xlsx; } > bad.xlsx
		status=0
		rc-import dues -q bad.xlsx > out 2> err || status=$?
		[ "$status" -lt 2 ] || { echo "$at: $status"; return 1; }
		[ "$status" = 1 ] || cmp out wanted
	done
}
