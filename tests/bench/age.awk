# awk -v day=2025-12-31 -f age.awk receipts.tsv dues.tsv: pays each contract's dues, which must
# stand in the order of due_on, with the money that came in by the day.
function number(date,    year, month) {
	year = substr(date, 1, 4)
	month = substr(date, 6, 2) + 0
	if (month < 3) {
		year--
		month += 12
	}
	return 365 * year + int(year / 4) - int(year / 100) + int(year / 400) \
		+ int(30.6 * (month + 1)) + substr(date, 9, 2)
}

function band(days) {
	return days <= 7 ? "1-7" : days <= 15 ? "8-15" : days <= 30 ? "16-30" : \
		days <= 60 ? "31-60" : days <= 90 ? "61-90" : "91+"
}

BEGIN { FS = OFS = "\t"; today = number(day) }
FNR == 1 { file++; if (file == 2) print $0, "paid", "balance", "days_overdue", "bucket"; next }
file == 1 { if ($3 <= day) money[$2] += $4; next }
{
	paid = money[$1] < $4 ? money[$1] + 0 : $4
	money[$1] -= paid
	late = today - number($3)
	bucket = $4 - paid < 0.005 ? "paid" : late > 0 ? band(late) : "not-due"
	if (bucket == "paid" || late < 0)
		late = 0
	printf "%s\t%.2f\t%.2f\t%d\t%s\n", $0, paid, $4 - paid, late, bucket
}
