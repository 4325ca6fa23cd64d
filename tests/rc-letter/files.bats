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
	is "$(cd in/letters && LC_ALL=C ls -A | grep -vx .rc-letter)" "$(printf '%s.txt\n' _._.._out-customer-letter \
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
	[ "$(find letters -type f ! -name "*.txt")" = letters/.rc-letter ]
}

@test "--output keeps the old file when there is a fault" {
	echo old > letters.txt
	sed '3s/with-1/with-9/' dunned.tsv > bad.tsv
	run -1 rc-letter -o letters.txt bad.tsv
	[ "$(cat letters.txt)" = old ]
	rc-letter -o letters.txt dunned.tsv
	rc-letter dunned.tsv | cmp - letters.txt
}

@test "--dir: a letter of an earlier run whose matter is settled is removed, and no other file" {
	mkdir letters
	echo mine > letters/G-customer-letter.txt
	rc-letter --dir letters dunned.tsv
	is "$(LC_ALL=C sort letters/.rc-letter)" "$(printf '%s.txt\n' A-customer-letter \
		B-customer-call D-bank-chase-bank D-customer-demand handover.zh)"
	# B has paid; E and F are in dispute
	sed '4s/call\tphone\t周岚\t2026-11-23/\t\t\t/; 8,9s/\t$/\tdispute/' dunned.tsv > later.tsv
	touch -d 2026-11-20 letters/A-customer-letter.txt
	rc-letter --dir letters later.tsv
	is "$(cd letters && LC_ALL=C ls -A)" "$(printf '%s\n' .rc-letter A-customer-letter.txt \
		D-bank-chase-bank.txt D-customer-demand.txt G-customer-letter.txt)"
	is "$(cat letters/G-customer-letter.txt)" mine
	# what is still to be sent was not written anew
	is "$(date -r letters/A-customer-letter.txt +%F)" 2026-11-20
	# in another form, or with nothing to do, too
	rc-letter --dir letters -f html later.tsv
	is "$(cd letters && ls)" "$(printf '%s\n' A-customer-letter.html \
		D-bank-chase-bank.html D-customer-demand.html G-customer-letter.txt)"
	head -1 dunned.tsv | rc-letter --dir letters 2> err
	is "$(cd letters && ls)" G-customer-letter.txt
}

@test "--dir: a run for one stage or contract removes nothing" {
	rc-letter --dir letters dunned.tsv
	before=$(ls letters)
	head -1 dunned.tsv | rc-letter --dir letters --stage letter 2> err
	is "$(ls letters)" "$before"
	rc-letter --dir letters --contract D dunned.tsv
	is "$(ls letters)" "$before"
	rc-letter --dir letters --contract D --stage demand -f html dunned.tsv
	is "$(ls letters | wc -l)" 6
	# the next run knows all of them
	head -1 dunned.tsv | rc-letter --dir letters 2> err
	is "$(ls letters)" ''
}

@test "--dir: whatever the list says, nothing outside of the folder and no folder is removed" {
	mkdir letters letters/folder
	echo x > precious
	ln -s ../precious letters/link
	printf '%s\n' ../precious "$PWD/precious" .. . '' .hidden folder link > letters/.rc-letter
	echo x > letters/.hidden
	rc-letter --dir letters --stage call dunned.tsv
	rc-letter --dir letters dunned.tsv
	[ -f precious ]
	[ -d letters/folder ]
	[ -L letters/link ]
	[ -f letters/.hidden ]
}

@test "--dir: what a run wrote before it died is known to the next" {
	mkdir letters letters/D-customer-demand.txt
	says 1 "rc-letter: letters/D-customer-demand.txt: cannot write: Is a directory" \
		rc-letter --dir letters dunned.tsv
	[ -f letters/A-customer-letter.txt ]
	rmdir letters/D-customer-demand.txt
	head -1 dunned.tsv | rc-letter --dir letters 2> err
	is "$(ls letters)" ''
}
