# Words for the tests of rc-match: a book, and lines of a statement.
# To be loaded behind helpers.bash.

# book COLUMN...: the rows of stdin as dues; a row begins with contract, due, due_on, amount and
# item; the other cells are the columns'.
book() {
	{ echo "contract_id due_id due_on amount item $*"; cat; } | table dues.tsv
}

# The book of most tests: a flat of 王芳's, and one of two joint buyers.
two_flats() {
	book customer_id customer phone project unit salesperson <<-'END'
	QY2026-001 1 2026-03-05 400000.00 首付 K1 王芳 13800138000 栖云渡 栖云渡-一期-5栋-1201 何以宁
	QY2026-001 2 2026-04-05 900000.00 按揭 K1 王芳 13800138000 栖云渡 栖云渡-一期-5栋-1201 何以宁
	QY2026-001 3 2026-06-05 15000.00 契税 K1 王芳 13800138000 栖云渡 栖云渡-一期-5栋-1201 何以宁
	QY2026-002 1 2026-03-05 380000.00 首付 K2 李强、赵敏 13900139000/13900139001 栖云渡 栖云渡-一期-5栋-1202 何以宁
	QY2026-002 2 2026-05-05 120000.00 尾款 K2 李强、赵敏 13900139000/13900139001 栖云渡 栖云渡-一期-5栋-1202 何以宁
	END
}

# line AMOUNT PAYER NOTE [DAY]: the receipt's contract and match, with the options of $with.
line() {
	printf 'receipt_id\treceived_on\tamount\tpayer\tnote\nR1\t%s\t%s\t%s\t%s\n' \
		"${4-2026-03-01}" "$1" "${2#.}" "${3#.}" > line.tsv
	# shellcheck disable=SC2086
	rc-match -u dues.tsv ${with-} line.tsv 2> err | columns contract_id match
}

# note NOTE: the same of a stranger's 12,345.67, which is no due's amount.
note() {
	line 12345.67 . "$1"
}

# why AMOUNT PAYER NOTE [DAY]: why the first candidate of the receipt isn't matched.
why() {
	[ "$(line "$@")" = ". ." ]
	# shellcheck disable=SC2086
	rc-match -p english.yaml -u dues.tsv ${with-} --propose left.tsv line.tsv > out 2> err ||
		[ $? = 3 ]
	columns rank contract_id why < left.tsv | awk '$1 == "." || $1 == 1 {
		sub(/^[^ ]* /, ""); print }'
}

# more ID OTHER CUSTOMER: the dues of contract ID again as another one's, of another customer.
more() {
	grep "$1" dues.tsv | sed "s/$1/$2/; s/$tab$3$tab/${tab}K9$tab/" > rows
	cat rows >> dues.tsv
}

# Two contracts of 王芳's: a flat and a parking space; and one of 李强's.
flat_and_parking() {
	book customer_id customer phone project unit <<-'END'
	HT26-101 1 2026-03-05 300000.00 首付 K1 王芳 13800138000 栖云渡 栖云渡-5栋-1201
	HT26-101 2 2026-05-05 250000.00 尾款 K1 王芳 13800138000 栖云渡 栖云渡-5栋-1201
	HT26-102 1 2026-03-15 88000.00 车位款 K1 王芳 13800138000 鹿汀府 鹿汀府-车位-B17
	HT26-103 1 2026-03-05 300000.00 首付 K2 李强 13900139000 栖云渡 栖云渡-5栋-1202
	END
}
