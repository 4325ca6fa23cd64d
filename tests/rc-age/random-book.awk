# Writes dues.tsv and receipts.tsv of a small book made up from the number `seed`.

# below(N): a whole number from 0 to N - 1.
function below(n) {
	state = (state * 16807) % 2147483647
	return state % n
}

function one_of(words, list, n) {
	n = split(words, list, " ")
	words = list[below(n) + 1]
	return words == "." ? "" : words
}

# day(): one of about six months from November 2025 on.
function day(month) {
	month = one_of("2025-11 2025-12 2026-01 2026-02 2026-03 2026-04")
	return sprintf("%s-%02d", month, below(28) + 1)
}

# maybe(OF_TEN): a day, or else none.
function maybe(of_ten) {
	return below(10) < of_ten ? day() : ""
}

function amount() {
	return sprintf("%d.%02d", below(400) + 1, below(100))
}

BEGIN {
	OFS = "\t"
	state = seed * 7919 + 1
	items = "首付 按揭 契税 违约金 ."
	print "contract_id", "due_id", "due_on", "amount", "item", "signed_on", "added_on",
	    "extended_to", "extended_on", "cancelled_on", "fee_rate", "paid", "paid_on" > "dues.tsv"
	for (due = 0; due < 60; due++)
		print "H" due % 12, due, day(), one_of(". . . . -") amount(), one_of(items),
		    maybe(6), maybe(3), maybe(4), maybe(5), maybe(3),
		    one_of(". . . 0.0003"), one_of(". 0.00 50.00 " amount()),
		    maybe(7) > "dues.tsv"
	print "receipt_id", "contract_id", "received_on", "amount", "due_id", "item",
	    "booked_on" > "receipts.tsv"
	for (n = 0; n < 80; n++) {
		contract = below(13)   # the last has no dues
		print "R" n, "H" contract, day(), one_of(". . . . -") amount(),
		    one_of(". . " contract + 12 * below(5)), one_of(items),
		    maybe(4) > "receipts.tsv"
	}
}
