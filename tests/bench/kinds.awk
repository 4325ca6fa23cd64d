# From the dues of a portfolio, what goes with them: targets for each project and salesperson of
# the year's months, an answer of every fourth contract, a log of calls and promises.
BEGIN {
	FS = OFS = "\t"
	print "month", "amount", "project", "salesperson" > targets
	print "on", "score", "contract_id", "project", "salesperson" > surveys
	print "on", "contract_id", "kind", "due_id", "stage", "result", "promise_on",
	    "promise_amount" > contacts
}
NR == 1 { next }
{ amount[$8 OFS $10] += $4 }
$2 == 2 && NR % 4 == 0 { print $11, NR % 5 + 1, $1, $8, $10 > surveys }
NR % 6 == 0 { print $3, $1, "dun", $2, "call", "reached", "", "" > contacts }
NR % 12 == 0 { print $3, $1, "promise", $2, "", "", substr($3, 1, 8) "28", $4 > contacts }
END {
	for (group in amount)
		for (month = 1; month <= 12; month++)
			printf "2025-%02d\t%d.00\t%s\n", month, amount[group] / 50, group > targets
}
