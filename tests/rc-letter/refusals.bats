#!/usr/bin/env bats
# rc-letter: faulty tables, templates and policies are refused at their place.

load ../helpers
load letter

@test "a missing column is named with the nearest that is there, or with the tool that adds it" {
	sed '1s/hold/held/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:1: no column 'hold'; nearest is 'held'" rc-letter bad.tsv
	sed '1s/hold/on_hold/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:1: no column 'hold': run rc-dun first" rc-letter bad.tsv
	sed '1s/late_fee/late_fees/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:1: no column 'late_fee'; nearest is 'late_fees'" rc-letter bad.tsv
	cut -f 1-16 dunned.tsv > aged.tsv
	says 1 "rc-letter: aged.tsv:1: no column 'stage': run rc-dun first" rc-letter aged.tsv
}

@test "a contract that isn't there is answered by the nearest" {
	says 1 "rc-letter: --contract: no contract 'HX-12' in the dues; nearest is 'HX-1'" \
		rc-letter --contract HX-12 <(sed '2,3s/^A\t/HX-1\t/' dunned.tsv)
	says 1 "rc-letter: --contract: no contract 'Q' in the dues" rc-letter --contract Q dunned.tsv
}

@test "a stage that has no paper, or no days, is named where it stands" {
	sed '4s/call/calll/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: stage: no template for 'calll' in the policy's letters; nearest is 'call'" \
		rc-letter bad.tsv
	cat >> firm.yaml <<-'END'
	  templates: {zh: {visit: own.txt}}
	dunning: {procedures: [{name: all, steps: [{stage: visit, after: 1, action: a, owner: legal}]}]}
	END
	echo x > own.txt
	sed '4s/call/visit/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: stage: no days for 'visit' in the policy's letters.pay_within_days" \
		rc-letter bad.tsv
	rc-letter --stage letter bad.tsv > /dev/null
}

@test "where the policy tells projects apart, a letter of another project is refused" {
	echo '  projects: {云: {}, Yunqi-1: {}}' >> firm.yaml
	sed '4s/\t山\t/\tYunqi-2\t/' dunned.tsv > other.tsv
	says 1 "rc-letter: dunned.tsv:4: project: '山' is not in the policy's letters.projects" \
		rc-letter dunned.tsv
	says 1 "rc-letter: other.tsv:4: project: 'Yunqi-2' is not in the policy's letters.projects; nearest is 'Yunqi-1'" \
		rc-letter other.tsv
	rc-letter --stage letter dunned.tsv > /dev/null
	cut -f 1-7,9- dunned.tsv > none.tsv
	says 1 "rc-letter: none.tsv:2: project: '' is not in the policy's letters.projects" \
		rc-letter none.tsv
}

@test "of the customers a number that is there twice is refused, and stdin can be one table only" {
	table customers.tsv <<-'END'
	customer_id address
	K-1 a
	K-1 b
	END
	says 1 "rc-letter: customers.tsv:3: customer_id: 'K-1' is there already" \
		rc-letter -c customers.tsv dunned.tsv
	says 2 "rc-letter: stdin can't be more than one of the tables" rc-letter -c - -
}

@test "rows that contradict each other are named" {
	sed '3s/with-1/with-9/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:3: hold: 'with-9', where no step is taken on due '9' of the contract" \
		rc-letter bad.tsv
	sed '2s/1\t2026-10-20/2\t2026-10-20/' dunned.tsv > bad.tsv
	says 1 'rc-letter: bad.tsv:3: due_id: the contract has this one already, in bad.tsv:2' \
		rc-letter bad.tsv
	sed '4s/2026-11-20/2026-11-19/' dunned.tsv > bad.tsv
	says 1 'rc-letter: bad.tsv:4: as_of: 2026-11-19, where the rows before have 2026-11-20' \
		rc-letter bad.tsv
	sed '4s/2026-11-23//' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: act_on: empty, where the step 'call' is to be taken" \
		rc-letter bad.tsv
	sed '4s/overdue/late/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: state: 'late' is not future, cancelled, paid, overdue or not-due" \
		rc-letter bad.tsv
	sed '4s/5000.00/5,000.00/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:4: amount: '5,000.00' is not an amount (yuan, at most two decimals)" \
		rc-letter bad.tsv
}

@test "a due held with one that is held itself has no letter to stand in" {
	sed '2s/\t$/\tsmall/' dunned.tsv > bad.tsv
	says 1 "rc-letter: bad.tsv:3: hold: 'with-1', where no step is taken on due '1' of the contract" \
		rc-letter bad.tsv
}

@test "a sum or a day beyond the range is an error" {
	sed '2s/200000.00/90000000000000.00/; 2s/79999.50/0.00/; 2s/120000.50/90000000000000.00/' dunned.tsv > huge.tsv
	says 1 "rc-letter: the sum of what a contract is to pay is beyond 90,000,000,000,000.00" \
		rc-letter huge.tsv
	sed '2s/2026-11-23/2999-12-28/' dunned.tsv > late.tsv
	says 1 'rc-letter: 7 days from 2999-12-28 on are beyond 2999-12-31' rc-letter late.tsv
}

@test "a fault in a template is told with file, line, column and the nearest field" {
	fault $'# 函\n致：{custmer}' "2:3: no field 'custmer'; nearest is 'customer'"
	fault $'致：{customer' "1:3: '{' is not closed; a brace itself is '{{'"
	fault '{#dues}{item}' "1:1: 'dues' is not ended by {/dues}"
	fault '{/dues}' '1:1: {/dues} ends nothing'
	fault '{#due}{/due}' "1:1: no block 'due'; nearest is 'dues'"
	fault '{#own_dues}{#dues}{/dues}{/own_dues}' '1:12: {#dues} within {#dues}'
	fault '{?firm}{#agency_due}{/agency_due}{/firm}' "1:8: no block 'agency_due'; nearest is 'agency_dues'"
	fault '{item}' "1:1: 'item' stands within {#dues} only"
	fault '{#cases}{#cases}{/cases}{/cases}' '1:9: {#cases} within {#cases}'
	fault '{#cases}{/cases}{#dues}{/dues}' "1:17: 'dues' stands within {#cases} only"
	fault '{?n}{?n}{?n}{?n}{?n}{?n}{?n}{?n}{?n}' '1:33: nested too deeply'
	fault $'a\xb4\xdf\xbf\xee' '1:2: not UTF-8'
	fault $'a\e[1m' '1:2: a control character'
}

@test "a template that isn't used today is checked all the same" {
	printf '{x}' > own.txt
	{ cat firm.yaml; echo '  templates: {zh: {suit: own.txt}}'; } > own.yaml
	says 2 "rc-letter: own.txt:1:1: no field 'x'" rc-letter -p own.yaml --contract A dunned.tsv
}

@test "a template is a file from the policy's folder, or one that is built in" {
	mkdir firm
	echo '{customer}' > firm/own.txt
	echo 'letters: {firm: 云, templates: {zh: {letter: own.txt, demand: letter.zh.txt}}}' > firm/p.yaml
	is "$(rc-letter -p firm/p.yaml --contract A dunned.tsv 2> /dev/null)" 王芳
	is "$(rc-letter -p firm/p.yaml --stage demand dunned.tsv 2> /dev/null | titles)" 催款函
	rm firm/own.txt
	says 1 'rc-letter: firm/own.txt: cannot open: No such file or directory' \
		rc-letter -p firm/p.yaml dunned.tsv
}

@test "the policy's letters are checked, with file, line and column" {
	echo 'letters: {firmm: 云}' > p.yaml
	says 2 "rc-letter: p.yaml:1:11: no key 'firmm' here; nearest is 'firm'" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {pay_within_days: {leter: 3}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:36: letters: no stage 'leter' in dunning" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {pay_within_days: {letter: soon}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:37: 'soon' is not a whole number from 0 to 36500" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {pay_within_days: 3}' > p.yaml
	says 2 'rc-letter: p.yaml:1:28: a word where a map of stages to days is wanted' rc-letter -p p.yaml dunned.tsv
	echo 'letters: {templates: {zh: {leter: a.txt}}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:35: letters: no stage 'leter' in dunning" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {references: {letter: "{contract_id}-{due}"}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:32: no '{due}' in a reference; there are {year}, {contract_id}, {due_id} and {stage}" \
		rc-letter -p p.yaml dunned.tsv
	echo 'letters: {references: {letter: "{contract_id}-{due_id"}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:32: no '{due_id' in a reference; there are {year}, {contract_id}, {due_id} and {stage}" \
		rc-letter -p p.yaml dunned.tsv
	echo 'letters: {references: {letter: "{year}-{contract_id}"}}' > p.yaml
	says 2 'rc-letter: p.yaml:1:32: a reference needs {contract_id} and {due_id}' \
		rc-letter -p p.yaml dunned.tsv
	echo 'letters: {references: {leter: x}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:31: letters: no stage 'leter' in dunning" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {projects: {云: {phon: 1}}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:26: no key 'phon' here; nearest is 'phone'" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {projects: {云: {account: {name: 云, number: 1}}}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:35: 'bank' is missing" rc-letter -p p.yaml dunned.tsv
	echo 'letters: {projects: 云}' > p.yaml
	says 2 'rc-letter: p.yaml:1:21: a word where a map of projects is wanted' rc-letter -p p.yaml dunned.tsv
	echo 'letters: {templates: {fr: {letter: a.txt}}}' > p.yaml
	says 2 "rc-letter: p.yaml:1:23: no key 'fr' here" rc-letter -p p.yaml dunned.tsv
}

@test "wrong use is told, with status 2" {
	says 2 "rc-letter: --format: 'pdf' is not text or html" rc-letter -f pdf dunned.tsv
	says 2 "rc-letter: --language: 'fr' is not zh or en" rc-letter --language fr dunned.tsv
	says 2 "rc-letter: --stage: no template for 'leter' in the policy's letters; nearest is 'letter'" \
		rc-letter --stage leter dunned.tsv
	mkdir letters
	says 2 'rc-letter: --dir and --output exclude each other' \
		rc-letter --dir letters -o x dunned.tsv
	says 2 "rc-letter: no option '--folder'" rc-letter --folder x dunned.tsv
}

@test "a full disk, a folder that isn't there or can't be written, and a missing file" {
	run -1 bash -c 'rc-letter dunned.tsv > /dev/full'
	[ "$output" = 'rc-letter: stdout: cannot write: No space left on device' ]
	says 1 'rc-letter: /dev/full: cannot write: No space left on device' \
		rc-letter -o /dev/full dunned.tsv
	says 1 "rc-letter: --dir: 'none/at/all': cannot make the folder: No such file or directory" rc-letter --dir none/at/all dunned.tsv
	says 1 "rc-letter: --dir: 'dunned.tsv' is no folder" rc-letter --dir dunned.tsv dunned.tsv
	fails_at 1 'rc-letter: /proc/.rc-letter: cannot write: *' \
		rc-letter --dir /proc dunned.tsv
	says 1 'rc-letter: none.tsv: cannot open: No such file or directory' rc-letter none.tsv
}
