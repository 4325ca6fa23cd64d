#!/usr/bin/env bats
# rc-dun: the cases that an independent model made.

load ../helpers
load dun

setup() {
	clean_room
}

# judged CASE: prints what is expected of the case, and commits just the actions that
# are expected, once.
judged() {
	local from=$1

	cp "$from/contacts.tsv" log.tsv
	for kind in todo clocks; do
		local -a names
		IFS=$tab read -r -a names < "$from/expected-$kind.tsv"
		rc-dun -l log.tsv -r "$from/receipts.tsv" "--$kind" "$from/aged.tsv" > out.tsv
		is "$(columns "${names[@]}" < out.tsv)" \
		    "$(columns "${names[@]}" < "$from/expected-$kind.tsv")"
	done
	rc-dun -l log.tsv -r "$from/receipts.tsv" --commit "$from/aged.tsv" > out.tsv
	is "$(columns contract_id due_id stage action owner act_on hold last_stage last_on \
	    < out.tsv)" "$(columns contract_id due_id stage action owner act_on hold \
	    last_stage last_on < "$from/expected-dun.tsv")"
	local old
	old=$(stat -c %s "$from/contacts.tsv")
	cmp <(head -c "$old" log.tsv) "$from/contacts.tsv"
	{ head -n 1 log.tsv; tail -c "+$((old + 1))" log.tsv; } > added.tsv
	is "$(columns on contract_id due_id kind stage note < added.tsv | sort)" \
	    "$(columns on contract_id due_id kind stage note \
	    < "$from/expected-commit.tsv" | sort)"
	cp log.tsv once.tsv
	rc-dun -l log.tsv -r "$from/receipts.tsv" --commit "$from/aged.tsv" > again.tsv
	cmp log.tsv once.tsv
	is "$(columns action < again.tsv | sort -u)" .
}

@test "every case comes out as the model expects" {
	for case in $(of_cases 'judge/*'); do
		judged "$case"
	done
}
