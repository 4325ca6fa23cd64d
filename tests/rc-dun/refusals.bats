#!/usr/bin/env bats
# rc-dun: faulty tables and policies are refused at their place.

load ../helpers
load dun

setup() {
	clean_room
}

@test "dues that contradict themselves are refused at their place" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	H2 1 2026-11-10 500.00 overdue
	H1 1 2026-11-10 500.00 overdue
	END
	says 1 "rc-dun: dues.tsv:4: due_id: the contract has this one already, in \
dues.tsv:2" rc-dun dues.tsv
	says 1 "rc-dun: dues.tsv:2: as_of: 2026-11-23, where --as-of is 2026-11-22" \
	    rc-dun -d 2026-11-22 dues.tsv
	sed -i '4d; 3s/2026-11-23/2026-11-22/' dues.tsv
	says 1 "rc-dun: dues.tsv:3: as_of: 2026-11-22, where the rows before have \
2026-11-23" rc-dun dues.tsv
	sed -i '3s/2026-11-22/2026-11-23/; 3s/overdue/late/' dues.tsv
	says 1 "rc-dun: dues.tsv:3: state: 'late' is not future, cancelled, paid, overdue \
or not-due" rc-dun dues.tsv
	sed -i '3s/late/overdue/; 3s/500.00/5OO/' dues.tsv
	says 1 "rc-dun: dues.tsv:3: balance: '5OO' is not an amount (yuan, at most two \
decimals)" rc-dun dues.tsv
}

@test "dues that are not aged are refused" {
	printf 'contract_id\tdue_id\tdue_on\tamount\nH1\t1\t2026-01-10\t100.00\n' > dues.tsv
	says 1 "rc-dun: dues.tsv:1: no column 'as_of': run rc-age first" rc-dun dues.tsv
}

# A log of one row that is refused, with the message.
bad_row() {
	local message=$1
	shift
	aged 2026-11-23 < /dev/null
	log "$@"
	says 1 "rc-dun: log.tsv:2: $message" rc-dun -l log.tsv dues.tsv
}

@test "rows of the log that lack what they are about are refused at their place" {
	bad_row "stage: is empty; a dun needs its stage" <<< "2026-11-12 H1 1 dun ."
	bad_row "promise_on: is empty; a promise needs its day" promise_on \
	    <<< "2026-11-12 H1 1 promise . ."
	bad_row "until: is empty; a hold needs its last day" until \
	    <<< "2026-11-12 H1 1 hold . ."
	bad_row "stage: is empty; a dun needs its stage" <<< "2999-11-12 H1 1 dun ."
	bad_row "kind: 'dum' is none of dun, promise, dispute, resolved, hold, release, \
note; nearest is 'dun'" <<< "2026-11-12 H1 1 dum call"
	bad_row "stage: 'leter' is none of chase-bank, reminder, call, letter, demand, lawyer, \
suit; nearest is 'letter'" <<< "2026-11-12 H1 1 dun leter"
	bad_row "result: 'yes' is none of reached, no-answer, refused, served, returned" \
	    result <<< "2026-11-12 H1 1 dun call yes"
	bad_row "on: '12.11.' is not a date (YYYY-MM-DD, 1900 to 2999)" \
	    <<< "12.11. H1 1 dun call"
}

@test "a log without the column that a row needs is refused in the same way" {
	bad_row "promise_on: is empty; a promise needs its day" \
	    <<< "2026-11-12 H1 1 promise ."
}

@test "receipts with a bad cell are refused at their place" {
	aged 2026-11-23 < /dev/null
	receipts <<< "R1 H1 2026-11-31 1.00"
	says 1 "rc-dun: receipts.tsv:2: received_on: '2026-11-31' is not a date \
(YYYY-MM-DD, 1900 to 2999)" rc-dun -r receipts.tsv dues.tsv
}

@test "options that don't go together are refused" {
	three_dues
	says 2 "rc-dun: --commit needs --contacts" rc-dun --commit dues.tsv
	says 2 "rc-dun: --commit can't write to stdin" rc-dun -l - --commit dues.tsv
	says 2 "rc-dun: --owner needs --todo" rc-dun --owner 李娜 dues.tsv
	says 2 "rc-dun: --commit writes all actions down, and --owner shows only some" \
	    rc-dun -l log.tsv --commit --todo --owner 李娜 dues.tsv
	says 2 "rc-dun: --todo, --explain and --clocks exclude each other" \
	    rc-dun --todo --clocks dues.tsv
	says 2 "rc-dun: stdin can't be more than one of the tables" \
	    rc-dun -l - -r - dues.tsv
	says 2 "rc-dun: stdin can't be more than one of the tables" rc-dun -l -
	says 2 "rc-dun: --as-of: 'never' is no day; wanted YYYY-MM-DD, YYYY-MM, today, \
yesterday or -7d" rc-dun -d never dues.tsv
}

@test "clocks that don't hold are refused at their place in the policy" {
	three_dues
	wrong() {
		echo "clocks: {$2}" > p.yaml
		says 2 "rc-dun: p.yaml:1:$1: $3" rc-dun -p p.yaml dues.tsv
	}
	wrong 27 "alarm_days: [30, 90]" "90 does not fall below 30"
	wrong 22 "alarm_days: 90" "a word where a list of falling whole numbers is wanted"
	wrong 28 "limitation_years: 0" "'0' is not a whole number from 1 to 100"
}

@test "items that the policy doesn't list are said once" {
	aged 2026-11-23 item <<-'END'
	H1 1 2026-11-10 500.00 overdue 奇怪
	H2 1 2026-11-10 500.00 overdue 奇怪
	END
	says 0 "rc-dun: item '奇怪': not in the policy, taken as price" rc-dun dues.tsv
}

@test "a failing stdout is an error" {
	three_dues
	says 1 "rc-dun: stdout: cannot write: No space left on device" \
	    sh -c 'rc-dun dues.tsv > /dev/full'
}

@test "rows of the log that name what the dues don't have are told, with their number" {
	aged 2026-11-23 <<-'END'
	H1 1 2026-11-10 500.00 overdue
	END
	log <<-'END'
	2026-11-12 H1 1 note .
	2026-11-13 H1 2 note .
	2026-11-11 H3 1 note .
	2026-11-12 H2 . note .
	2026-11-12 H1 3 note .
	2026-12-12 H1 4 note .
	END
	says 0 "rc-dun: log.tsv:4: contract_id: the dues don't have 'H3'; rows like this: 2
rc-dun: log.tsv:3: due_id: the dues don't have '2'; rows like this: 2" rc-dun -l log.tsv dues.tsv
}

@test "a wait for nothing, and a review by nobody, are refused at their place in the policy" {
	aged 2026-11-23 < /dev/null
	cat > p.yaml <<-'END'
	dunning:
	  procedures:
	    - name: all
	      steps:
	        - {stage: letter, after: 1, action: letter, owner: legal, wait: 8}
	END
	says 2 "rc-dun: p.yaml:5:73: dunning: 'all': 'letter' waits, but needs no stage" \
	    rc-dun -p p.yaml dues.tsv
	echo 'dunning: {review_owner: nobody}' > p.yaml
	says 2 "rc-dun: p.yaml:1:25: dunning.review_owner: 'nobody' is not in owners" \
	    rc-dun -p p.yaml dues.tsv
}
