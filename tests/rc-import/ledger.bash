# The ledger of data/ledger in the text forms in which exports come: csv, html, xml and json
# print it.  To be loaded behind helpers.bash.

# shellcheck disable=SC2154  # helpers.bash sets data
ledger=$data/ledger

# The cells as CSV, all rows as wide as the headings.
csv() {
	awk -F '\t' '{
		for (i = 1; i <= 7; i++) {
			cell = $i ~ /[",]/ ? "\"" $i "\"" : $i
			printf "%s%s", cell, i < 7 ? "," : "\r\n"
		}
	}' "$ledger/cells.tsv"
}

# As a report server's page that is named .xls.
html() {
	echo '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
	echo '<meta charset="UTF-8"><style>td { mso-number-format: "\@" }</style></head>'
	echo '<body><table border=1>'
	awk -F '\t' '
	NR <= 2 { print "<tr><td colspan=7>" $1 "</td></tr>"; next }
	{
		gsub(/&/, "\\&amp;")
		gsub(/</, "\\&lt;")
		tag = NR == 3 ? "th" : "td"
		printf "<tr>"
		for (i = 1; i <= 7; i++)
			printf "<%s>%s</%s>", tag, $i == "" ? "&nbsp;" : $i, tag
		print "</tr>"
	}' "$ledger/cells.tsv"
	echo '</table></body></html>'
}

# As an XML spreadsheet of 2003; days and amounts are what a spreadsheet has for them.
xml() {
	cat <<-'END'
	<?xml version="1.0" encoding="UTF-8"?>
	<?mso-application progid="Excel.Sheet"?>
	<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
	 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
	<Styles><Style ss:ID="day"><NumberFormat ss:Format="yyyy/m/d"/></Style>
	<Style ss:ID="sum"><NumberFormat ss:Format="#,##0.00##"/></Style></Styles>
	<Worksheet ss:Name="应收"><Table>
	END
	awk -F '\t' '
	function cell(style, type, text) {
		printf "<Cell%s><Data ss:Type=\"%s\">%s</Data></Cell>", style, type, text
	}
	{ printf "<Row>" }
	NR <= 2 { cell(" ss:MergeAcross=\"6\"", "String", $1) }
	NR > 2 {
		gsub(/&/, "\\&amp;")
		gsub(/</, "\\&lt;")
		for (i = 1; i <= 7; i++)
			if ($i == "")
				printf "<Cell/>"
			else if (i == 6 && NR > 3)
				cell(" ss:StyleID=\"day\"", "DateTime", $i "T00:00:00.000")
			else if (i == 7 && NR > 3 && gsub(/,/, "", $i) >= 0)
				cell(" ss:StyleID=\"sum\"", "Number", $i)
			else
				cell("", "String", $i)
	}
	{ print "</Row>" }' "$ledger/cells.tsv"
	echo '</Table></Worksheet></Workbook>'
}

# As JSON lines, which have neither titles nor sums; the unit stands in the key.
json() {
	awk -F '\t' '
	NR == 3 {
		$7 = $7 "(万元)"
		for (i = 1; i <= 7; i++)
			key[i] = $i
	}
	/^0/ {
		for (i = 1; i <= 7; i++)
			printf "%s\"%s\": \"%s\"", i == 1 ? "{" : ", ", key[i], $i
		print "}"
	}' "$ledger/cells.tsv"
}
