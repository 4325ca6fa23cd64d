# Words for the tests of rc-score: its tables, and columns of what it prints.
# To be loaded behind helpers.bash.

# dues, customers, contacts, receipts: the tables of a test, by the columns that it is
# about.  All dues are as of 2026-10-01.
dues() {
	{
		echo "contract_id customer_id amount payable_on paid state settled_on $* as_of"
		sed 's/$/ 2026-10-01/'
	} | table aged.tsv
}
customers() { { echo "customer_id $*"; cat; } | table customers.tsv; }
contacts() { { echo "on contract_id kind $*"; cat; } | table contacts.tsv; }
receipts() { { echo "receipt_id contract_id received_on amount"; cat; } | table receipts.tsv; }

# by COLUMN... [-- OPTION...]: the columns of --by customer.
by() {
	local names=()
	while [ $# -gt 0 ] && [ "$1" != -- ]; do
		names+=("$1")
		shift
	done
	[ $# = 0 ] || shift
	rc-score --by customer "$@" aged.tsv | columns "${names[@]}"
}

# A customer who has paid on an unknown day, with a down payment due: the score is the
# share of it that is paid, and nothing else is known.
share_paid() {
	dues <<-END
	H1 K1 $1 2026-12-01 $1 paid .
	END
	customers down_payment_due <<-END
	K1 $2
	END
	by score -- -c customers.tsv
}

# A customer with three dues, the last of them as given: settled_on and the day of the
# oldest due are what caps look at.
three_dues() {
	dues <<-END
	H1 K1 100.00 2026-09-01 100.00 paid 2026-09-01
	H1 K1 100.00 2026-09-02 100.00 paid 2026-09-02
	H1 K1 $*
	END
}

# Ten customers, whose scores are the shares that they paid: bad at 20, 30, 50 and 75,
# good at 40 to 90.
ten() {
	local i=0
	for score in 20 30 50 75 40 50 60 70 80 90; do
		i=$((i + 1))
		echo "H$i K$i $score.00 2026-12-01 $score.00 paid ."
	done | dues
	for i in 1 2 3 4 5 6 7 8 9 10; do
		echo "K$i 100.00"
	done | customers down_payment_due
	{
		echo 'customer_id bad'
		for i in 1 2 3 4; do echo "K$i 1"; done
		for i in 5 6 7 8 9 10; do echo "K$i 0"; done
	} | table labels.tsv
	echo 'score: {min_dues: 0, min_bads: 4}' > policy.yaml
}
