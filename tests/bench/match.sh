# shellcheck shell=sh disable=SC2154  # run.sh, which reads this, sets them
# Matching a bank statement: what became of its lines, by kind of remark, and what it takes; of
# the same book and lines, what rc-age takes.

# statement CONTRACTS LINES: $dues, $lines and $truth are the tables of a book and statement.
statement() {
	dues=$dir/statement-dues-$1-$2.tsv lines=$dir/statement-$1-$2.tsv
	truth=$dir/statement-truth-$1-$2.tsv
	[ -x "$dir/statement" ] || ${CC:-cc} -std=c11 -D_XOPEN_SOURCE=700 -O2 \
		-o "$dir/statement" "$here"/statement/*.c
	[ -e "$truth" ] || "$dir/statement" "$1" "$2" "$dues" "$lines" "$truth"
}

# told: what the truth says of the lines, as receipts.
told() {
	[ -e "$truth.receipts" ] || awk -F '\t' -v OFS='\t' '
	NR == FNR { of[$1] = $2 == "-" ? "" : $2; next }
	{ $2 = FNR == 1 ? $2 : of[$1]; print }' "$truth" "$lines" > "$truth.receipts"
	echo "$truth.receipts"
}

# shares CONTRACTS LINES: the table by kind of remark.
shares() {
	statement "$1" "$2"
	rc-match -u "$dues" --propose "$scratch/proposals" -o "$output" "$lines" \
		2> /dev/null || [ $? = 3 ]
	printf '\n%s contracts, %s lines\n' "$1" "$2"
	awk -f "$here/match.awk" "$truth" "$output" "$scratch/proposals"
}

shares 3000 50000
shares 20000 50000
statement "$contracts" "$contracts"
head_of "$contracts lines"
time_of 'rc-age' sh -c "exec rc-age -d 2026-01-01 -r '$(told)' '$dues' 2> /dev/null"
time_of 'rc-match' sh -c "rc-match -u '$dues' '$lines' 2> /dev/null || [ \$? = 3 ]"
