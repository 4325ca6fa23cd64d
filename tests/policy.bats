#!/usr/bin/env bats
# The policy file: where it is found, and what is refused at which place.

load helpers

setup() {
	clean_room
	printf 'contract_id\tdue_id\tdue_on\tamount\tpaid\nH1\t1\t2026-01-10\t100.00\t0.00\n' > dues.tsv
}

# age OPTION...: a tool that loads the policy and looks little into it.
age() {
	rc-age -d 2026-01-15 "$@" dues.tsv
}

# wrong PLACE MESSAGE: the policy on stdin is refused at LINE:COLUMN with the message.
wrong() {
	printf '%s\n' "$(< /dev/stdin)" > p.yaml
	says 2 "rc-age: p.yaml:$1: $2" age -p p.yaml
}

# right: the policy on stdin is accepted.
right() {
	cat > p.yaml
	says 0 "" age -p p.yaml
}

# -- where it is found

# The band of the due, five days late, says which policy was read.
band() {
	printf 'ageing: {buckets: [%s]}\n' "$1"
}

@test "--policy, then RC_POLICY, then XDG_CONFIG_HOME, then HOME, then the built-in one" {
	[ ! -e /etc/rc/policy.yaml ] || skip "this machine has /etc/rc/policy.yaml"
	bucket() { age "$@" | columns bucket; }
	is "$(bucket)" 1-7
	mkdir -p "$HOME/.config/rc" xdg/rc
	band 50 > "$HOME/.config/rc/policy.yaml"
	is "$(bucket)" 1-50
	export XDG_CONFIG_HOME=$PWD/xdg
	is "$(bucket)" 1-7
	band 40 > xdg/rc/policy.yaml
	is "$(bucket)" 1-40
	band 30 > named.yaml
	export RC_POLICY=named.yaml
	is "$(bucket)" 1-30
	band 20 > given.yaml
	is "$(bucket -p given.yaml)" 1-20
	is "$(bucket --policy=given.yaml)" 1-20
	is "$(RC_POLICY='' XDG_CONFIG_HOME='' bucket)" 1-50
}

@test "a policy that was named and isn't there is an error" {
	message="rc-age: none.yaml: cannot open: No such file or directory"
	says 1 "$message" age -p none.yaml
	export RC_POLICY=none.yaml
	says 1 "$message" age
}

@test "a usual place is passed over only if nothing is there" {
	[ ! -e /etc/rc/policy.yaml ] || skip "this machine has /etc/rc/policy.yaml"
	config=$HOME/.config
	says 0 "" age
	mkdir "$config"
	: > "$config/rc"
	says 0 "" age
	rm "$config/rc"
	mkdir "$config/rc"
	says 0 "" age
}

@test "a policy in a usual place that can't be read stops the tool with its path" {
	policy=$HOME/.config/rc/policy.yaml
	mkdir -p "${policy%/*}"
	ln -s nowhere.yaml "$policy"
	says 1 "rc-age: $policy: cannot open: it leads through a link to nothing" age
	ln -sf policy.yaml "$policy"
	says 1 "rc-age: $policy: cannot open: Too many levels of symbolic links" age
	rm "$policy"
	mkdir "$policy"
	says 1 "rc-age: $policy: cannot read: Is a directory" age
}

@test "a folder of the policy that is a link to nothing stops the tool" {
	mkdir "$HOME/.config"
	ln -s nowhere "$HOME/.config/rc"
	says 1 "rc-age: $HOME/.config/rc/policy.yaml: cannot open: it leads through a link to nothing" \
		age
}

@test "a policy without the right to read it, or to search its folder, stops the tool" {
	[ "$(id -u)" != 0 ] || skip "root may read everything"
	policy=$HOME/.config/rc/policy.yaml
	mkdir -p "${policy%/*}"
	: > "$policy"
	chmod 0 "$policy"
	says 1 "rc-age: $policy: cannot open: Permission denied" age
	chmod 0 "${policy%/*}"
	says 1 "rc-age: $policy: cannot open: Permission denied" age
	chmod 700 "${policy%/*}"
}

@test "a message names the policy file that was found" {
	mkdir -p "$HOME/.config/rc"
	echo 'agieng: 1' > "$HOME/.config/rc/policy.yaml"
	says 2 "rc-age: $HOME/.config/rc/policy.yaml:1:1: no key 'agieng' here; nearest is 'ageing'" \
		age
}

@test "a key left out has its built-in value" {
	right <<< 'language: en'
	right <<< 'drawing: ascii'
	is "$(columns bucket < out)" 1-7
	right <<< 'late_fee: {classes: [price, loan]}'
	is "$(columns late_fee < out)" 0.05
}

@test "an empty policy is the built-in one" {
	for text in "" "# nothing" "---" $'---\n...' "{}"; do
		right <<< "$text"
		is "$(columns bucket < out)" 1-7
	done
}

@test "the sample policy holds" {
	says 0 "" age -p "$data/policy/sample.yaml"
}

@test "the built-in policy holds as a file, too" {
	says 0 "" age -p "$tests/../config/policy.yaml"
}

# -- the form

@test "what is no YAML is refused where it goes wrong" {
	wrong 2:1 "while scanning a quoted scalar: found unexpected end of stream" \
		<<< $'language: en\n"owners: {'
	printf 'items: [a\nlanguage: zh\n' > p.yaml
	fails_at 2 "rc-age: p.yaml:*:*: *" age -p p.yaml
	printf 'a:\n\tb: 1\n' > p.yaml
	fails_at 2 "rc-age: p.yaml:2:1: *" age -p p.yaml
}

# wrong_text TEXT MESSAGE: the policy of printf's TEXT is refused with the message.
wrong_text() {
	# shellcheck disable=SC2059
	printf "$1" > p.yaml
	says 2 "rc-age: p.yaml:$2" age -p p.yaml
}

@test "a tab at the beginning of a line is named" {
	wrong_text 'ageing:\n\tbuckets: [7]\n' "2:1: a tab, where a line begins with blanks"
	wrong_text 'ageing:\n  \tbuckets: [7]\n' "2:3: a tab, where a line begins with blanks"
}

@test "a colon from a Chinese keyboard, and one without a blank behind it, are named" {
	colon="'：' is no ':'"
	wrong_text 'language：en\n' "1:1: a word where a map is wanted; $colon"
	wrong_text 'language: zh\nageing：\n  buckets: [7]\n' "2: no key and value; $colon"
	wrong_text 'ageing：\n  buckets: [7]\n' "1: no key and value; $colon"
	wrong_text 'language： zh\nageing: {buckets: [7]}\n' "1: no key and value; $colon"
	wrong_text 'ageing:\n  buckets：[7]\n' "2:3: a word where a map is wanted; $colon"
	wrong_text 'owners：{a: b}\n' "1:1: no key 'owners：{a' here; $colon"
	wrong_text 'owners: {a：b}\n' "1:13: an empty word; $colon"
	wrong_text 'language:zh\n' "1:1: a word where a map is wanted; a ':' needs a blank behind it"
	wrong_text 'language: zh\ndrawing:ascii\n' \
		"2: no key and value; a ':' needs a blank behind it"
}

@test "a decimal comma, thousands set apart, a full-width comma and a percent sign are named" {
	point="the decimal point is '.'"
	wrong_text 'targets:\n  overdue_rate: 0,0005\n' \
		"2:17: '0,0005' is not a rate from 0 to 1; $point, and thousands aren't set apart"
	wrong_text 'late_fee: {tiers: [{from: 1, rate: 0,0005}]}\n' "1:38: no key '0005' here; $point"
	wrong_text 'dunning:\n  min_amount: 1,000.00\n' \
		"2:15: '1,000.00' is not an amount in yuan from 0; $point, and thousands aren't set apart"
	wrong_text 'ageing: {buckets: [7，15]}\n' \
		"1:20: '7，15' is not a whole number from 1 to 36500; '，' is no ','"
	wrong_text 'targets: {overdue_rate: 5%%}\n' \
		"1:25: '5%' is not a rate from 0 to 1; 5 % is written 0.05"
}

@test "a policy in GBK or UTF-16 says how it becomes UTF-8" {
	hint="not UTF-8; if it is GBK: iconv -f GB18030 -t UTF-8"
	wrong_text 'language: zh\nowners: {legal: \xb7\xa8\xce\xf1}\n' "2: $hint"
	wrong_text '\xff\xfel\0a\0' "1: $hint"
	wrong_text 'language: zh\n\nowners: {a: "\001"}\n' "3: control characters are not allowed"
}

@test "a byte-order mark and line ends of Windows are taken" {
	printf '\xef\xbb\xbflanguage: zh\r\nageing: {buckets: [8]}\r\n' | right
	is "$(columns bucket < out)" 1-8
}

@test "an anchor, an alias and a tag are refused" {
	wrong 1:8 "anchors are not used here" <<< 'items: &a {}'
	wrong 2:9 "anchors are not used here" <<-'END'
	items:
	  loan: &x [a]
	END
	wrong 1:15 "aliases are not used here" <<< 'items: {loan: *x}'
	wrong 1:11 "tags are not used here" <<< 'language: !!str zh'
	wrong 1:8 "tags are not used here" <<< 'nodes: !x []'
	wrong 1:8 "tags are not used here" <<< 'items: !x {}'
}

@test "a second document is refused" {
	wrong 2:1 "a second document" <<-'END'
	language: zh
	---
	language: en
	END
}

@test "a repeated key is refused and names the first" {
	wrong 3:1 "'language' is there twice; first in line 1" <<-'END'
	language: zh
	items: {}
	language: en
	END
	wrong 1:28 "'A' is there twice; first in line 1" <<< 'score: {safeguards: {A: x, A: y}}'
}

@test "a key that is no word is refused" {
	wrong 1:3 "a key must be a word" <<< '? [a]'
}

@test "nesting beyond 16 levels is refused" {
	printf '%0100d' 0 | tr 0 '[' > p.yaml
	says 2 "rc-age: p.yaml:1:17: nested too deeply" age -p p.yaml
}

@test "more than 4,096 keys or values are refused" {
	{ echo 'owners:'; seq -f '  o%g: x' 4097; } > p.yaml
	says 2 "rc-age: p.yaml:4098:3: more than 4096 keys" age -p p.yaml
	{ echo 'items:'; echo '  loan:'; seq -f '  - i%g' 4097; } > p.yaml
	says 2 "rc-age: p.yaml:4099:5: more than 4096 values in a list" age -p p.yaml
	{ echo 'items:'; echo '  loan:'; seq -f '  - i%g' 4096; } | right
}

@test "a policy of more than a mebibyte is refused" {
	head -c 1100000 /dev/zero | tr '\0' '#' > p.yaml
	says 1 "rc-age: p.yaml: more than 1048576 bytes" age -p p.yaml
}

@test "hostile YAML is refused within bounded memory" {
	# bomb STATUS: the policy on stdin ends so, and a refusal is one line that names it
	bomb() {
		local status=0
		cat > p.yaml
		limited age -p p.yaml > out 2> err || status=$?
		is "$status" "$1"
		is "$(grep -c . err)" $(($1 / 2))
		[ "$1" = 0 ] || [[ $(cat err) == 'rc-age: p.yaml:'* ]] || { cat err; return 1; }
	}
	many() {
		awk -v n="$1" -v text="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'
	}
	{ many 100000 '['; many 100000 ']'; } | bomb 2
	{ many 50000 '{a: '; printf 1; many 50000 '}'; } | bomb 2
	{ many 20000 '- '; echo x; } | bomb 2
	awk 'BEGIN { for (i = 0; i < 1000; i++) printf "%*sa:\n", i, "" }' | bomb 2
	{ many 2000 k; echo ': 1'; } | bomb 2
	{ printf 'language: '; many 900000 x; } | bomb 2
	awk 'BEGIN { for (i = 0; i < 50000; i++) print "k" i ": 1" }' | bomb 2
	awk 'BEGIN {
		print "a0: &a0 [x, x, x, x, x, x, x, x, x]"
		for (i = 1; i < 9; i++) {
			printf "a%d: &a%d [", i, i
			for (k = 0; k < 9; k++)
				printf "%s*a%d", k ? ", " : "", i - 1
			print "]"
		}
	}' | bomb 2
	printf 'a: &a\n  b: *a\n' | bomb 2
	printf 'x: &x\n  <<: *x\n' | bomb 2
	printf 'language: \001\n' | bomb 2
	printf 'language: "z\0h"\n' | bomb 2
	printf 'language: "\\ud800"\n' | bomb 2
	printf 'language: \303\050\n' | bomb 2
	printf 'language: !!python/object/apply:os.system ["true"]\n' | bomb 2
	printf 'language: zh\n---\nlanguage: en\n' | bomb 2
	printf '\357\273\277language: en\r\n' | bomb 0
	printf 'language: en' | bomb 0
	printf '# x\n' | bomb 0
	bomb 0 < /dev/null
}

# -- unknown keys

@test "an unknown key is refused with the nearest, at every level" {
	wrong 1:1 "no key 'langauge' here; nearest is 'language'" <<< 'langauge: zh'
	wrong 1:1 "no key 'zzz' here" <<< 'zzz: 1'
	wrong 2:3 "no key 'laon' here; nearest is 'loan'" <<-'END'
	items:
	  laon: [x]
	END
	wrong 1:12 "no key 'shfit' here; nearest is 'shift'" <<< 'calendar: {shfit: none}'
	wrong 1:10 "no key 'bucket' here; nearest is 'buckets'" <<< 'ageing: {bucket: [1]}'
	wrong 1:10 "no key 'day' here; nearest is 'days'" <<< 'nodes: [{day: 7, share: 0.3}]'
	wrong 1:12 "no key 'modes' here; nearest is 'mode'" <<< 'late_fee: {modes: none}'
	wrong 1:21 "no key 'form' here; nearest is 'from'" <<< 'late_fee: {tiers: [{form: 1, rate: 0}]}'
	wrong 1:11 "no key 'colection_rate' here; nearest is 'collection_rate'" \
		<<< 'targets: {colection_rate: 0.9}'
	wrong 1:9 "no key 'over_rate' here; nearest is 'overdue_rate'" <<< 'lamps: {over_rate: {yellow: 0, red: 0}}'
	wrong 1:22 "no key 'yelow' here; nearest is 'yellow'" <<< 'lamps: {month_rate: {yelow: 0, red: 0}}'
	wrong 1:11 "no key 'satisfied' here" <<< 'surveys: {satisfied: 4}'
	wrong 1:11 "no key 'min_amont' here; nearest is 'min_amount'" <<< 'dunning: {min_amont: 1}'
	wrong 2:5 "no key 'nam' here; nearest is 'name'" <<-'END'
	dunning: {procedures: [
	   {nam: a, steps: []}]}
	END
	wrong 2:20 "no key 'partys' here; nearest is 'party'" <<-'END'
	dunning: {procedures: [
	  {name: a, when: {partys: bank}, steps: []}]}
	END
	wrong 2:22 "no key 'stages' here; nearest is 'stage'" <<-'END'
	dunning: {procedures: [
	  {name: a, steps: [{stages: x}]}]}
	END
	wrong 1:9 "no key 'halflife_days' here; nearest is 'half_life_days'" <<< 'score: {halflife_days: 1}'
	wrong 1:19 "no key 'behavior' here; nearest is 'behaviour'" <<< 'score: {weights: {behavior: 60}}'
	wrong 1:18 "no key 'E' here" <<< 'score: {grades: {E: 0}}'
	wrong 1:22 "no key 'E' here" <<< 'score: {safeguards: {E: x}}'
	wrong 1:10 "no key 'emtpy' here; nearest is 'empty'" <<< 'import: {emtpy: [x]}'
	wrong 1:21 "no key 'conut' here; nearest is 'count'" <<< 'import: {vouchers: {conut: [x]}}'
	wrong 1:12 "no table 'due'" <<< 'headings: {due: {}}'
	wrong 1:19 "no column 'amout' in dues; nearest is 'amount'" <<< 'headings: {dues: {amout: [x]}}'
}

@test "a time zone is an offset" {
	wrong 1:21 "'Europe/Berlin' is neither Asia/Shanghai nor an offset such as +08:00" <<< 'import: {time_zone: Europe/Berlin}'
	wrong 1:21 "'+8' is neither Asia/Shanghai nor an offset such as +08:00" <<< 'import: {time_zone: +8}'
	wrong 1:21 "'+15:00' is neither Asia/Shanghai nor an offset such as +08:00" <<< 'import: {time_zone: "+15:00"}'
}

@test "a needed key that is missing is named at its map" {
	wrong 1:9 "'share' is missing" <<< 'nodes: [{days: 7}]'
	wrong 1:20 "'rate' is missing" <<< 'late_fee: {tiers: [{from: 1}]}'
	wrong 1:21 "'red' is missing" <<< 'lamps: {month_rate: {yellow: 0.1}}'
	wrong 2:3 "'steps' is missing" <<-'END'
	dunning: {procedures: [
	  {name: a}]}
	END
}

# -- types

@test "a value of another type says what is wanted" {
	wrong 1:1 "a list where a map is wanted" <<< '[a]'
	wrong 1:1 "a word where a map is wanted" <<< 'zh'
	wrong 1:11 "a list where a word is wanted" <<< 'language: [zh]'
	wrong 1:8 "a word where a map is wanted" <<< 'items: x'
	wrong 1:15 "a map where a word is wanted" <<< 'items: {loan: {a: b}}'
	wrong 1:19 "a word where a list of rising whole numbers is wanted" <<< 'ageing: {buckets: 7}'
	wrong 1:20 "a list where a whole number is wanted" <<< 'ageing: {buckets: [[7]]}'
	wrong 1:8 "a map where a list is wanted" <<< 'nodes: {days: 7}'
	wrong 1:16 "a list where a whole number is wanted" <<< 'nodes: [{days: [7], share: 0.3}]'
	wrong 1:26 "a list where a rate is wanted" <<< 'nodes: [{days: 7, share: [0.3]}]'
	wrong 1:26 "a list where true or false is wanted" <<< 'dunning: {workdays_only: [true]}'
	wrong 1:23 "a list where an amount is wanted" <<< 'dunning: {min_amount: [1]}'
	wrong 1:17 "a word where a list of dates is wanted" <<< 'calendar: {off: 2026-01-01}'
	wrong 1:9 "a list where a map is wanted" <<< 'owners: [a]'
	wrong 1:23 "a list where a map of numbers to points is wanted" <<< 'score: {delay_points: [0, 100]}'
	wrong 1:22 "a list where a map of words to lists of words is wanted" <<< 'import: {pay_method: [x]}'
	wrong 1:11 "a list where a map of tables is wanted" <<< 'headings: [x]'
	wrong 1:18 "a list where a map of columns to headings is wanted" <<< 'headings: {dues: [x]}'
}

@test "an empty word is refused" {
	wrong 1:15 "an empty word" <<< 'items: {loan: ""}'
	wrong 1:11 "'' is none of zh, en" <<< 'language: ""'
	wrong 2:8 "an empty word" <<-'END'
	items:
	  loan: 
	END
}

@test "a choice names the choices" {
	wrong 1:11 "'de' is none of zh, en" <<< 'language: de'
	wrong 1:19 "'next' is none of none, next-workday" <<< 'calendar: {shift: next}'
	wrong 1:20 "'warn' is none of error, weekends" <<< 'calendar: {beyond: warn}'
	wrong 1:18 "'tiered' is none of none, marginal, slab" <<< 'late_fee: {mode: tiered}'
}

@test "the order of house money has each of its classes once" {
	right <<< 'allocation: {house_order: [loan, price]}'
	for order in '[price]' '[price, price]' '[price, agency]' '[price, loan, agency]'; do
		wrong 1:27 "price and loan are wanted, each once" \
			<<< "allocation: {house_order: $order}"
	done
}

@test "a class is one of the classes" {
	wrong 1:21 "'tax' is none of price, loan, agency, deposit, penalty" \
		<<< 'late_fee: {classes: [price, tax]}'
}

@test "true and false are just these, and not quoted" {
	for word in yes no True on 1 '"true"'; do
		plain=${word//\"/}
		wrong 1:26 "'$plain' is not true or false" <<< "dunning: {workdays_only: $word}"
	done
}

@test "a number out of its range names the range" {
	wrong 1:20 "'0' is not a whole number from 1 to 36500" <<< 'ageing: {buckets: [0, 7]}'
	wrong 1:20 "'7.5' is not a whole number from 1 to 36500" <<< 'ageing: {buckets: [7.5]}'
	wrong 1:20 "'36501' is not a whole number from 1 to 36500" <<< 'ageing: {buckets: [36501]}'
	wrong 1:20 "'7' is not a whole number from 1 to 36500" <<< 'ageing: {buckets: ["7"]}'
	wrong 1:16 "'-1' is not a whole number from 0 to 36500" <<< 'nodes: [{days: -1, share: 0.3}]'
	wrong 1:26 "'1.01' is not a rate from 0 to 1" <<< 'nodes: [{days: 7, share: 1.01}]'
	wrong 1:26 "'30%' is not a rate from 0 to 1; 5 % is written 0.05" <<< 'nodes: [{days: 7, share: 30%}]'
	wrong 1:36 "'-0.1' is not a rate from 0 to 1" <<< 'late_fee: {tiers: [{from: 1, rate: -0.1}]}'
	wrong 1:27 "'0' is not a whole number from 1 to 36500" <<< 'late_fee: {tiers: [{from: 0, rate: 0}]}'
	wrong 1:28 "'2' is not a rate from 0 to 1" <<< 'targets: {collection_rate: 2}'
	wrong 1:30 "'2' is not a rate from 0 to 1" <<< 'lamps: {month_rate: {yellow: 2, red: 0}}'
	wrong 1:27 "'1001' is not a rate from 0 to 1000" <<< 'surveys: {satisfied_from: 1001}'
	wrong 1:23 "'-1' is not an amount in yuan from 0" <<< 'dunning: {min_amount: -1}'
	wrong 1:23 "'1.234' is not an amount in yuan from 0" <<< 'dunning: {min_amount: 1.234}'
	wrong 1:25 "'-1' is not a whole number from 0 to 36500" <<< 'dunning: {min_gap_days: -1}'
	wrong 1:25 "'0' is not a whole number from 1 to 36500" <<< 'score: {half_life_days: 0}'
	wrong 1:30 "'101' is not a whole number from 0 to 100" <<< 'score: {weights: {behaviour: 101}}'
}

@test "a date that is none is refused" {
	wrong 1:18 "'2026-02-30' is not a date (YYYY-MM-DD, 1900 to 2999)" \
		<<< 'calendar: {off: [2026-02-30]}'
	wrong 1:31 "'3.10.' is not a date (YYYY-MM-DD, 1900 to 2999)" \
		<<< 'calendar: {work: [2026-10-10, 3.10.]}'
}

# -- what must hold between keys

@test "edges rise" {
	wrong 1:23 "7 does not rise above 7" <<< 'ageing: {buckets: [7, 7]}'
	wrong 1:24 "7 does not rise above 15" <<< 'ageing: {buckets: [15, 7]}'
	wrong 1:19 "an empty list" <<< 'ageing: {buckets: []}'
}

@test "nodes rise, and are eight at most" {
	wrong 2:16 "nodes: days 7 do not rise above 30" <<-'END'
	nodes: [{days: 30, share: 0.3},
	        {days: 7, share: 0.6}]
	END
	{ echo nodes:; seq -f '- {days: %g, share: 0.1}' 9; } > p.yaml
	says 2 "rc-age: p.yaml:2:1: nodes: more than 8" age -p p.yaml
	{ echo nodes:; seq -f '- {days: %g, share: schedule}' 8; } | right
	right <<< 'nodes: []'
}

@test "a policy's own cure replaces the built-in one, rises and says what is beyond" {
	right <<< 'plan: {cure: {30: 0.875, beyond: 0.333333333}}'
	right <<< 'plan: {cure: {beyond: 0, 30: 1}}'
	wrong 1:14 "'beyond' is missing" <<< 'plan: {cure: {7: 0.9}}'
	wrong 1:33 "days must rise" <<< 'plan: {cure: {beyond: 0, 15: 1, 7: 1}}'
	wrong 1:15 "'0' is not a whole number from 1 to 36500" <<< 'plan: {cure: {0: 1, beyond: 0}}'
	wrong 1:15 "'beyon' is not a whole number from 1 to 36500" <<< 'plan: {cure: {beyon: 1, beyond: 0}}'
	wrong 1:18 "'1.1' is not a rate from 0 to 1" <<< 'plan: {cure: {7: 1.1, beyond: 0}}'
	wrong 1:23 "'-1' is not a rate from 0 to 1" <<< 'plan: {cure: {beyond: -1}}'
	wrong 1:14 "a word where a map of days to rates is wanted" <<< 'plan: {cure: 1}'
}

@test "a forecast's horizons stand in any order, other numbers in their ranges" {
	right <<< 'forecast: {horizons: [28, 7, 28]}'
	right <<< 'forecast: {window_days: 90, before: 0, after: 0, curves_by: project, min_parts: 0}'
	wrong 1:22 "an empty list" <<< 'forecast: {horizons: []}'
	wrong 1:22 "a word where a list of whole numbers is wanted" <<< 'forecast: {horizons: 7}'
	wrong 1:26 "'0' is not a whole number from 1 to 3650" <<< 'forecast: {horizons: [7, 0]}'
	wrong 1:25 "'0' is not a whole number from 1 to 3650" <<< 'forecast: {window_days: 0}'
	wrong 1:27 "'0' is not a whole number from 1 to 1000" <<< 'forecast: {min_backtests: 0}'
	wrong 1:18 "'1.5' is not a rate from 0 to 1" <<< 'forecast: {band: 1.5}'
	wrong 1:12 "no key 'horizon' here; nearest is 'horizons'" <<< 'forecast: {horizon: [7]}'
}

@test "privacy masks or shows" {
	right <<< 'privacy: {phone: plain, id_no: mask, customer: mask}'
	wrong 1:18 "'hide' is none of mask, plain" <<< 'privacy: {phone: hide}'
}

# rule REST: a policy of one rule for the overdue rate, with other keys.
rule() {
	echo "warnings: [{rule: r, owner: finance, action: x, $1}]"
}

@test "a warning has all that it needs, and a figure that there is" {
	right < <(rule "figure: overdue_rate, yellow: 0.05, red: 0.08, by: [project, 楼栋]")
	right < <(rule "figure: node_30, yellow: 1, red: 0.5, by: month, least: 3")
	right <<< 'warnings: []'
	wrong 1:12 "'red' is missing" < <(rule "figure: overdue_rate, yellow: 0.05")
	wrong 1:57 "warnings: 'r': no figure 'overdue_rat'; nearest is 'overdue_rate'" \
		< <(rule "figure: overdue_rat, yellow: 0.05, red: 0.08")
	wrong 1:57 "warnings: 'r': no figure 'node_31'; nearest is 'node_30'" \
		< <(rule "figure: node_31, yellow: 1, red: 0.5")
	wrong 1:57 "warnings: 'r': no figure 'node_'; nearest is 'node_7'" \
		< <(rule "figure: node_, yellow: 1, red: 0.5")
	wrong 1:57 "warnings: 'r': no figure 'contracted'" \
		< <(rule "figure: contracted, yellow: 1, red: 0.5")
	wrong 1:29 "warnings: 'r': owner 'boss' is not in owners" \
		<<< 'warnings: [{rule: r, owner: boss, figure: silence, yellow: 0, red: 1, action: x}]'
}

@test "a warning's red is worse than its yellow, whichever way is worse" {
	wrong 1:90 "warnings: 'r': more of overdue_rate is worse, and red is less than yellow" \
		< <(rule "figure: overdue_rate, yellow: 0.08, red: 0.05")
	wrong 1:84 "warnings: 'r': less of node_30 is worse, and red is more than yellow" \
		< <(rule "figure: node_30, yellow: 0.8, red: 0.9")
	right < <(rule "figure: silence, yellow: 0.5, red: 0.5")
	right < <(rule "figure: completion_pace, yellow: 1.2, red: 1")
	right < <(rule "figure: overdue_growth, yellow: -0.1, red: 0")
}

@test "limits of the oldest due are whole days" {
	right < <(rule "figure: oldest_days, yellow: 60, red: 180")
	wrong 1:78 "warnings: 'r': yellow of oldest_days is a whole number of days" \
		< <(rule "figure: oldest_days, yellow: 0.5, red: 180")
	wrong 1:87 "warnings: 'r': red of oldest_days is a whole number of days" \
		< <(rule "figure: oldest_days, yellow: 60, red: 180.5")
}

@test "a warning of what is planned by month is not grouped by month" {
	wrong 1:109 "warnings: 'r': there is no completion_pace by month" \
		< <(rule "figure: completion_pace, yellow: 1, red: 0.5, by: [project, month]")
	wrong 1:113 "warnings: 'r': there is no forecast_completion by month" \
		< <(rule "figure: forecast_completion, yellow: 1, red: 0.5, by: [project, month]")
	wrong 1:98 "warnings: 'r': there is no overdue_growth by month" \
		< <(rule "figure: overdue_growth, yellow: 0, red: 0.5, by: month")
}

@test "a warning's name and its columns are there once" {
	wrong 3:12 "warnings: rule 'r' is there twice" <<-'END'
	warnings:
	  - {rule: r, owner: finance, action: x, figure: silence, yellow: 0, red: 1}
	  - {rule: r, owner: legal, action: x, figure: silence, yellow: 0, red: 1}
	END
	wrong 1:89 "warnings: 'r': column 'a' is there twice" \
		< <(rule "figure: silence, yellow: 0, red: 1, by: [a, a]")
	wrong 1:89 "warnings: 'r': more than 8 columns" \
		< <(rule "figure: silence, yellow: 0, red: 1, by: [a, b, c, d, e, f, g, h, i]")
}

@test "built-in rules of nodes that the policy hasn't are left out" {
	right <<< 'nodes: [{days: 10, share: 0.3}]'
}

@test "late-fee tiers begin at day 1 and rise" {
	wrong 1:19 "late_fee.tiers: the first tier is from day 1" \
		<<< 'late_fee: {tiers: [{from: 2, rate: 0.1}]}'
	wrong 1:19 "late_fee.tiers: the first tier is from day 1" <<< 'late_fee: {tiers: []}'
	wrong 3:23 "late_fee.tiers: from 1 does not rise above 1" <<-'END'
	late_fee:
	  tiers: [{from: 1, rate: 0.1},
	    {rate: 0.1, from: 1}]
	END
}

# steps: a policy of one procedure, of the steps on stdin.
steps() {
	printf 'dunning:\n  procedures:\n  - name: p\n    steps:\n'
	sed 's/^/    - /'
}

@test "a procedure's steps rise, need an earlier stage and have a known owner" {
	wrong 6:25 "dunning: 'p': after 7 does not rise above 7" < <(steps <<-'END'
	{stage: a, after: 7, action: x, owner: finance}
	{stage: b, after: 7, action: x, owner: finance}
	END
	)
	wrong 6:15 "dunning: 'p': stage 'a' is there twice" < <(steps <<-'END'
	{stage: a, after: 7, action: x, owner: finance}
	{stage: a, after: 8, action: x, owner: finance}
	END
	)
	wrong 5:62 "dunning: 'p': 'a' needs 'b', which is no earlier stage" < <(steps <<-'END'
	{stage: a, after: 7, action: x, owner: finance, needs: b}
	{stage: b, after: 8, action: x, owner: finance}
	END
	)
	wrong 5:62 "dunning: 'p': 'a' needs 'a', which is no earlier stage" < <(steps <<-'END'
	{stage: a, after: 7, action: x, owner: finance, needs: a}
	END
	)
	wrong 5:46 "dunning: 'p': owner 'nobody' is not in owners" < <(steps <<-'END'
	{stage: a, after: 7, action: x, owner: nobody}
	END
	)
	right < <(steps <<-'END'
	{stage: a, after: -7, action: x, owner: salesperson}
	{stage: b, after: 8, action: x, owner: legal, needs: a}
	END
	)
}

@test "an owner of the file's own may be used" {
	right < <(echo 'owners: {boss: 老板}'; steps <<< '{stage: a, after: 7, action: x, owner: boss}')
	right < <(echo 'owners: {boss: 老板}'; steps <<< '{stage: a, after: 7, action: x, owner: finance}')
}

@test "a procedure without steps is refused" {
	wrong 3:22 "dunning: procedure 'p' has no steps" <<-'END'
	dunning:
	  procedures:
	  - {name: p, steps: []}
	END
}

@test "a procedure's rule has known classes and parties" {
	wrong 2:35 "dunning: 'p': no class 'lone'" <<-'END'
	dunning: {procedures: [
	  {name: p, when: {class: [price, lone]}, steps: [
	    {stage: a, after: 7, action: x, owner: finance}]}]}
	END
	wrong 2:27 "dunning: 'p': party 'banks' is not bank or customer" <<-'END'
	dunning: {procedures: [
	  {name: p, when: {party: banks}, steps: [
	    {stage: a, after: 7, action: x, owner: finance}]}]}
	END
}

@test "an item has one class" {
	wrong 1:26 "items: 'x' is in loan and in agency" <<< 'items: {loan: x, agency: x}'
	wrong 3:15 "items: '税' is in loan and in agency" <<-'END'
	items:
	  loan: [税]
	  agency: [费, 税]
	END
}

@test "an item that the file puts into a class leaves the built-in list of another" {
	right <<< 'items: {loan: [x, 契税]}'
	printf 'contract_id\tdue_id\tdue_on\tamount\titem\tpaid\nH1\t1\t2026-01-10\t100.00\t契税\t0.00\n' \
		> dues.tsv
	right <<< 'late_fee: {mode: marginal}'
	is "$(columns late_fee < out)" 0.00
	right <<< 'items: {price: [契税]}'
	is "$(columns late_fee < out)" 0.05
}

@test "score's weights, grades and anchors hold together" {
	wrong 1:18 "score.weights: they add up to 110, not to 100" <<< 'score: {weights: {behaviour: 70}}'
	wrong 1:17 "score.grades: B is not below A" <<< 'score: {grades: {B: 85}}'
	wrong 1:17 "score.grades: D is not from 0" <<< 'score: {grades: {D: 1}}'
	wrong 1:24 "numbers must rise, from 0" <<< 'score: {delay_points: {1: 100}}'
	wrong 1:32 "numbers must rise, from 0" <<< 'score: {delay_points: {0: 100, 0000: 90}}'
	wrong 1:34 "points must not rise" <<< 'score: {delay_points: {0: 90, 3: 100}}'
	wrong 1:24 "'x' is not a whole number from 0 to 36500" <<< 'score: {delay_points: {x: 90}}'
	wrong 1:23 "an empty map" <<< 'score: {delay_points: {}}'
}

@test "a voucher counts or is skipped, not both" {
	wrong 1:43 "import.vouchers: 'a' is in count and in skip" \
		<<< 'import: {vouchers: {count: [a], skip: [b, a]}}'
}

# -- the calendar

@test "a bad calendar file is refused at its line" {
	echo 'calendar: {shift: next-workday, files: [days.tsv]}' > p.yaml
	printf 'day\tkind\n' > days.tsv
	says 2 "rc-age: days.tsv:1: no column 'date'" age -p p.yaml
	printf 'date\tkind\n2026-01-01\toff\n2026-1-2\toff\n' > days.tsv
	says 2 "rc-age: days.tsv:3: date: '2026-1-2' is not a date (YYYY-MM-DD, 1900 to 2999)" \
		age -p p.yaml
	printf 'date\tkind\n2026-01-01\tfree\n' > days.tsv
	says 2 "rc-age: days.tsv:2: kind: 'free' is not off or work" age -p p.yaml
	rm days.tsv
	says 1 "rc-age: days.tsv: cannot open: No such file or directory" age -p p.yaml
}

@test "a calendar file is looked for beside the policy" {
	mkdir folder
	echo 'calendar: {shift: next-workday, files: [days.tsv]}' > folder/p.yaml
	printf 'date\tkind\tnote\n2026-01-12\toff\tx\n' > folder/days.tsv
	sed -i 's/2026-01-10/2026-01-12/' dues.tsv
	is "$(age -p folder/p.yaml | columns payable_on)" 2026-01-13
	echo "calendar: {shift: next-workday, files: [$PWD/folder/days.tsv]}" > p.yaml
	is "$(age -p p.yaml | columns payable_on)" 2026-01-13
}

@test "a calendar's columns may stand in another order" {
	echo 'calendar: {shift: next-workday, files: [days.tsv]}' > p.yaml
	printf 'name\tkind\tdate\nx\toff\t2026-01-12\n' > days.tsv
	sed -i 's/2026-01-10/2026-01-12/' dues.tsv
	is "$(age -p p.yaml | columns payable_on)" 2026-01-13
}

@test "a day of the policy's own overrules a file's" {
	echo 'calendar: {shift: next-workday, work: [2026-10-01]}' > p.yaml
	sed -i 's/2026-01-10/2026-10-01/' dues.tsv
	is "$(age -p p.yaml | columns payable_on)" 2026-10-01
	echo 'calendar: {shift: next-workday}' > p.yaml
	is "$(age -p p.yaml | columns payable_on)" 2026-10-08
}

@test "a day both off and work is refused" {
	cat > p.yaml <<< 'calendar: {files: [], off: [2026-10-01], work: [2026-10-01]}'
	says 2 "rc-age: calendar: 2026-10-01 is both off and work" age -p p.yaml
}

@test "a year that the calendar doesn't know has weekends only, which is said once, or is an error" {
	sed -i 's/2026-01-10/2031-05-03/' dues.tsv
	sed '2s/2031-05-03/2032-05-01/; 2s/1/2/' dues.tsv | tail -n 1 >> dues.tsv
	echo 'calendar: {shift: next-workday}' > p.yaml
	says 0 "rc-age: calendar: calendar-cn.tsv has no days of 2031, so that Saturdays and \
Sundays alone are off; add them from 国务院办公厅关于2031年部分节假日安排的通知, at www.gov.cn" \
		age -p p.yaml
	is "$(columns payable_on < out | head -n 1)" 2031-05-05
	echo 'calendar: {shift: next-workday, beyond: error, files: []}' > p.yaml
	says 2 "rc-age: calendar: the policy has no days of 2031; add them from \
国务院办公厅关于2031年部分节假日安排的通知, at www.gov.cn, or say calendar.beyond: weekends" \
		age -p p.yaml
	sed -i '3d' dues.tsv
	echo 'calendar: {shift: none}' > p.yaml
	is "$(age -p p.yaml | columns payable_on)" 2031-05-03
}

@test "a lamp's yellow and red are not the same" {
	wrong 1:26 "yellow and red are the same" \
		<<< 'lamps: {collection_rate: {yellow: 0.9, red: 0.9}}'
}

@test "a way to pay is one of those that the tables know" {
	wrong 1:23 "no 'mortgge'; nearest is 'mortgage'" \
		<<< 'import: {pay_method: {mortgge: [贷款]}}'
}
