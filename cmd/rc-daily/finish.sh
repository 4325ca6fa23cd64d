
# -- the day's end, and what an earlier run left of it

# finish DAY: the day's folder is in its place; adds to the log what it has new, keeps the
# sums, and moves `latest`.  Each may have been done before, and is not done twice.
finish() {
	made=out/$1
	rc-log add -l log/contacts.tsv "$made/data/log.tsv" 2>> "$made/run.log" ||
		fail "$made: cannot be finished: $(tail -n 1 "$made/run.log")"
	cat log/aliases.tsv "$made/data/aliases.tsv" 2> /dev/null | awk '!seen[$0]++' |
		put log/aliases.tsv
	for sums in "$made"/data/sums-*.tsv; do
		put "history/${sums#"$made"/data/sums-}" < "$sums"
	done
	ln -sfn "$1" out/.latest || fail 'out: cannot be written'
	mv -T out/.latest out/latest || fail 'out/latest: cannot be replaced'
	: > "$made/.finished" || fail "$made: cannot be written"
}

# put FILE: what comes on stdin, whole or not at all.
put() {
	copy=${1%/*}/.${1##*/}
	if ! cat > "$copy" || ! sync "$copy" || ! mv "$copy" "$1"; then
		fail "$1: cannot be written"
	fi
}

# recover: ends what was put in place and not written down; removes what was half made.
recover() {
	rm -rf out/.new-* out/.latest history/.*.tsv log/.aliases.tsv
	for old in out/.old-*; do
		[ -e "$old" ] || continue
		if [ -e "out/${old#out/.old-}" ]; then
			rm -rf "$old"
		else
			mv "$old" "out/${old#out/.old-}"
		fi
	done
	for made in out/[12]*; do
		[ ! -d "$made" ] || [ -e "$made/.finished" ] || finish "${made#out/}"
	done
}

# to_log: how many rows the day adds to the log.
to_log() {
	echo $(($(wc -l < "$data/log.tsv") - $(wc -l < log/contacts.tsv)))
}
