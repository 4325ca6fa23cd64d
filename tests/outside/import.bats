#!/usr/bin/env bats
# rc-import: files of the real world.

load ../helpers
load ../rc-import/import

setup() {
	clean_room
}

@test "IBM's invoices are the same with m/d and with d/m dates" {
	for kind in dues receipts; do
		for order in mdy dmy; do
			import 0 $kind -m "$data/maps/ibm-$kind.yaml" "$shared/data/ibm/ibm-$order.csv"
			[ "${#lines[@]}" -eq 2467 ]
			said_too 'amount: 147,703.18 read = 147,703.18 written + 0.00 set aside + 0.00 dropped'
			sort <<< "$output" > $order.tsv
		done
		cmp mdy.tsv dmy.tsv
	done
}

@test "HighRadius's float noise is rounded half up, 631 times" {
	import 0 dues -m "$data/maps/highradius-dues.yaml" "$shared/data/highradius/open-iso.csv"
	[ "${#lines[@]}" -eq 9682 ]
	said_too '631 amounts with more than two decimals were rounded'
	said_too 'amount: 310,427,859.02 read = 310,427,859.02 written + 0.00 set aside + 0.00 dropped'
	[ "$(cut -f5 <<< "$output" | tail -n +2 | sort -u | wc -l)" -eq 694 ]
}

@test "every row that Excel mangled is set aside" {
	import 3 dues -m "$data/maps/highradius-dues.yaml" --rejects r.tsv \
	    "$shared/data/highradius/predicted-excel-mangled.csv"
	prints 'contract_id\tdue_id\tdue_on\tamount\tcustomer_id\tcustomer\tsigned_on\tbusiness\tterms'
	[ "$(wc -l < r.tsv)" -eq 9682 ]
	[ "$(cut -f3,4,5 r.tsv | sort -u | tail -n 1)" = "$(printf 'due_on\t00:00.0\tis not a date')" ]
}

@test "Alipay's, WeChat's and the banks' statements are read without a map" {
	# none names a contract: that is rc-match's; what is set aside is there twice
	local bank="$shared/data/cn/bank"
	import 3 receipts "$bank"/alipay*.csv
	said_too 'rows: 35 read = 4 written + 1 set aside + 30 dropped (24 title, 1 heading, 1 void, 4 neither in nor out)'
	said_too 'amount: 222,264.23 read = 222,148.86 written + -82.00 set aside + 197.37 dropped'
	import 3 receipts "$bank"/wechat*.csv
	said_too 'rows: 44 read = 8 written + 8 set aside + 28 dropped (16 title, 1 heading, 11 neither in nor out)'
	import 0 receipts "$bank"/boc*.csv
	said_too 'amount: 426.70 read = 426.70 written + 0.00 set aside + 0.00 dropped'
	import 0 receipts "$bank"/icbc*.csv
	said_too 'rows: 20 read = 11 written + 0 set aside + 9 dropped (6 title, 1 heading, 1 blank, 1 subtotal)'
	import 0 receipts "$bank"/spdb*.xls
	said_too 'amount: -1.64 read = -1.64 written + 0.00 set aside + 0.00 dropped'
	# the last row has no day: a remark
	import 3 receipts "$bank"/ccb*.xls
	said_too 'amount: -703.26 read = -703.26 written + 0.00 set aside + 0.00 dropped'
	import 0 receipts "$shared"/data/clerk/3-*.xlsx
	said_too 'amount: 合计 500,012.00 agrees; 975,024.00 read = 475,012.00 written + 0.00 set aside + 500,012.00 dropped'
}

@test "csv-spectrum's cells are what its JSON says" {
	cd "$shared/data/csv-torture/csv-spectrum/csvs"
	file "$BATS_TEST_TMPDIR/m.yaml" 'columns: {a: [customer_id, x], b: y, c: z}'
	import 0 customers -q -m "$BATS_TEST_TMPDIR/m.yaml" newlines_crlf.csv
	prints 'customer_id\tx\ty\tz' '1\t1\t2\t3' 'Once upon a time\tOnce upon a time\t5\t6' \
	    '7\t7\t8\t9'
	import 0 customers -q -m "$BATS_TEST_TMPDIR/m.yaml" escaped_quotes.csv
	prints 'customer_id\tx\ty' '1\t1\tha "ha" ha' '3\t3\t4'
	file "$BATS_TEST_TMPDIR/m.yaml" 'columns: {key: customer_id, val: x}'
	import 0 customers -q -m "$BATS_TEST_TMPDIR/m.yaml" json.csv
	prints 'customer_id\tx' '1\t{"type": "Point", "coordinates": [102.0, 0.5]}'
}

@test "no torture file crashes or hangs it" {
	for f in "$shared/data"/csv-torture/*/*.csv "$shared/data"/encodings/* "$shared/data"/cn/*/*; do
		run timeout 60 rc-import dues "$f"
		[ "$status" -eq 0 ] || [ "$status" -eq 1 ] || [ "$status" -eq 3 ] || {
			echo "$status $f"
			false
		}
	done
}

@test "GBK characters whose second byte is a bar or a backslash stay whole" {
	tail -n +2 "$shared/data/encodings/gbk-trail-byte-traps.tsv" |
	    awk -F'\t' '{ print "K" NR "|" $1 }' > rows
	{ echo '客户编号|客户名称'; cat rows; } | iconv -f UTF-8 -t GB18030 > a.csv
	import 0 customers -q a.csv
	diff <(tr '|' '\t' < rows) <(tail -n +2 <<< "$output")
}
