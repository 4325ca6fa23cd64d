#!/usr/bin/env bats
# rc-letter --dir and --output: where the letters go.

load ../helpers
load letter

@test "--dir writes a file for each paper, named by contract, party and stage" {
	mkdir letters
	rc-letter --dir letters -f html dunned.tsv > out
	[ ! -s out ]
	is "$(cd letters && ls)" "$(printf '%s.html\n' A-customer-letter B-customer-call \
		D-bank-chase-bank D-customer-demand handover.zh)"
	rc-letter --contract D --stage demand -f html dunned.tsv | cmp - letters/D-customer-demand.html
	rc-letter --dir letters dunned.tsv
	[ -e letters/A-customer-letter.txt ]
}

@test "--dir: no name of the data leads out of the folder" {
	mkdir in
	mkdir in/letters
	sed '2s|^A|../../out|; 3s|^A|../../out|; 4s|^B|/etc/x|; 6s|^D|.hidden|; 7s|^D|-rf|' \
		dunned.tsv > bad.tsv
	rc-letter --dir in/letters bad.tsv
	is "$(ls in)" letters
	is "$(cd in/letters && LC_ALL=C ls -A)" "$(printf '%s.txt\n' _._.._out-customer-letter \
		_etc_x-customer-call _hidden-bank-chase-bank _rf-customer-demand handover.zh)"
}

@test "--dir: names that would be one get numbers, and long ones are cut" {
	mkdir letters
	long=$(printf '锁%.0s' {1..400})
	sed "4s|^B|a/b|; 7s|^D|a:b|; 7s|demand|call|; 2s|^A|$long|; 3s|^A|$long|" dunned.tsv > alike.tsv
	rc-letter --dir letters alike.tsv
	[ -e letters/a_b-customer-call.txt ]
	[ -e letters/a_b-customer-call-2.txt ]
	cut=$(printf '锁%.0s' {1..53})
	[ -e "letters/$cut.txt" ]
	grep -q "〔2026〕$long-1号" "letters/$cut.txt"
}

@test "--dir: a file is replaced whole, and more letters than open files are written" {
	mkdir letters
	echo old > letters/A-customer-letter.txt
	ln letters/A-customer-letter.txt old
	awk -F '\t' -v OFS='\t' 'NR == 1; NR == 4 { for (i = 1; i <= 300; i++) { $1 = "B" i; print } }' \
		dunned.tsv > many.tsv
	bash -c 'ulimit -n 40; rc-letter --dir letters dunned.tsv many.tsv'
	[ "$(cat old)" = old ]
	grep -q 王芳 letters/A-customer-letter.txt
	[ "$(find letters -name '*-call.txt' | wc -l)" = 301 ]
	[ "$(find letters -type f ! -name '*.txt' | wc -l)" = 0 ]
}

@test "--output keeps the old file when there is a fault" {
	echo old > letters.txt
	sed '3s/with-1/with-9/' dunned.tsv > bad.tsv
	run -1 rc-letter -o letters.txt bad.tsv
	[ "$(cat letters.txt)" = old ]
	rc-letter -o letters.txt dunned.tsv
	rc-letter dunned.tsv | cmp - letters.txt
}
