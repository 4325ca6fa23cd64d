# Words for the tests of workbooks: their cells, and how they are refused.
# To be loaded behind helpers.bash, import.bash and workbook.bash.

setup() {
	clean_room
	cat > map.yaml <<-'END'
	columns: {cell: cell, other: other}
	END
}

heads=$'合同编号\t付款期限\t应收金额\tcell\tother'
row=$'C1\t2024-01-02\t1'

# cells_of FILE: the texts of its columns `cell` and `other`, in $output, a row in a line.
cells_of() {
	import 0 dues -q -m map.yaml "$1"
	output=$(cut -f 5- <<< "$output" | tail -n +2)
}

# read_cells: what comes of lines with the cells `cell` and `other`, as xlsx_rows takes them,
# in the workbook that was begun.
read_cells() {
	{ echo "$heads"; sed "s/^/$row\t/"; } | xlsx_rows | xlsx_sheet 应收
	xlsx_make book.xlsx
	cells_of book.xlsx
}

# refused MESSAGE: the workbook that was begun dies of it, and prints nothing.
refused() {
	xlsx_make book.xlsx
	says 1 "rc-import: book.xlsx$1" rc-import dues -q book.xlsx
	[ ! -s out ]
}

# sheet_with ROWS: a workbook with these rows below the headings.
sheet_with() {
	xlsx_begin
	{
		echo '<sheetData>'
		echo "$heads" | xlsx_rows | grep '<row>' | sed 's/.*<row>/<row r="1">/; s/<.sheetData>//'
		echo "$1</sheetData>"
	} | xlsx_sheet 应收
}

# spreadsheet ROWS: in the file book.xls, an XML spreadsheet with these rows below the headings.
spreadsheet() {
	cat > book.xls <<-END
	<?xml version="1.0"?>
	<?mso-application progid="Excel.Sheet"?>
	<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
	<Styles><Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="part"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="red" ss:Parent="part"/><Style ss:ID="dash"><NumberFormat ss:Format="0.00;-0.00;&quot;-&quot;"/></Style></Styles>
	<Worksheet ss:Name="应收"><Table>
	<Column/><Column ss:Index="5" ss:StyleID="part"/>
	<Row>$(for head in $heads; do echo "<Cell><Data ss:Type=\"String\">$head</Data></Cell>"; done)</Row>
	$1
	</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVisible</Visible></WorksheetOptions></Worksheet>
	</Workbook>
	END
}
