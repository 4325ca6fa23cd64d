#!/usr/bin/env bats
# rc-letter --dir and --output: where the papers go.

load ../helpers
load letter

@test "--dir writes a file for each paper, named by contract, party and stage" {
	mkdir papers
	rc-letter --dir papers -f html dunned.tsv > out
	[ ! -s out ]
	is "$(cd papers && ls)" "$(printf '%s.html\n' A-customer-letter B-customer-call \
		D-bank-chase-bank D-customer-demand handover.zh)"
	rc-letter --contract D --stage demand -f html dunned.tsv | cmp - papers/D-customer-demand.html
	rc-letter --dir papers dunned.tsv
	[ -e papers/A-customer-letter.txt ]
}

@test "--dir: no name of the data leads out of the folder" {
	mkdir in
	mkdir in/papers
	sed '2s|^A|../../out|; 3s|^A|../../out|; 4s|^B|/etc/x|; 6s|^D|.hidden|; 7s|^D|-rf|' \
		dunned.tsv > bad.tsv
	rc-letter --dir in/papers bad.tsv
	is "$(ls in)" papers
	is "$(cd in/papers && LC_ALL=C ls -A)" "$(printf '%s.txt\n' _._.._out-customer-letter \
		_etc_x-customer-call _hidden-bank-chase-bank _rf-customer-demand handover.zh)"
}

@test "--dir: names that would be one get numbers, and long ones are cut" {
	mkdir papers
	long=$(printf '锁%.0s' {1..400})
	sed "4s|^B|a/b|; 7s|^D|a:b|; 7s|demand|call|; 2s|^A|$long|; 3s|^A|$long|" dunned.tsv > alike.tsv
	rc-letter --dir papers alike.tsv
	[ -e papers/a_b-customer-call.txt ]
	[ -e papers/a_b-customer-call-2.txt ]
	cut=$(printf '锁%.0s' {1..53})
	[ -e "papers/$cut.txt" ]
	grep -q "${long}-letter-20261120" "papers/$cut.txt"
}

@test "--dir: a file is replaced whole, and more papers than open files are written" {
	mkdir papers
	echo old > papers/A-customer-letter.txt
	ln papers/A-customer-letter.txt old
	awk -F '\t' -v OFS='\t' 'NR == 1; NR == 4 { for (i = 1; i <= 300; i++) { $1 = "B" i; print } }' \
		dunned.tsv > many.tsv
	bash -c 'ulimit -n 40; rc-letter --dir papers dunned.tsv many.tsv'
	[ "$(cat old)" = old ]
	grep -q 王芳 papers/A-customer-letter.txt
	[ "$(find papers -name '*-call.txt' | wc -l)" = 301 ]
	[ "$(find papers -type f ! -name '*.txt' | wc -l)" = 0 ]
}

@test "--output keeps the old file when there is a fault" {
	echo old > letters.txt
	sed '3s/with-1/with-9/' dunned.tsv > bad.tsv
	run -1 rc-letter -o letters.txt bad.tsv
	[ "$(cat letters.txt)" = old ]
	rc-letter -o letters.txt dunned.tsv
	rc-letter dunned.tsv | cmp - letters.txt
}
