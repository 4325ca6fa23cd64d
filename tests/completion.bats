#!/usr/bin/env bats
# Completion: what a tool says may stand next on its command line, and what shells make of it.

load helpers

setup() {
	clean_room
	table aged.tsv <<-'END'
	contract_id customer collected salesperson
	A 王芳 1 周岚
	END
	config=$tests/../config/completion
}

# next TOOL WORD...: the candidates, on one line.
next() {
	"$1" --completion "${@:2}" | paste -s -d ' ' -
}

@test "options are completed, with --help and --version" {
	is "$(next rc-dun --c)" '--contacts --commit --clocks'
	is "$(next rc-dun --ver)" '--verbose --version'
	rc-dun --completion | cut -d ' ' -f 2 | grep -vx -e --completion > all
	[ "$(wc -l < all)" -gt 10 ]
	rc-dun --completion - | diff all -
	is "$(next rc-dun --zzz)" ''
}

@test "the first operand is a table, a kind of report, or what rc-log writes" {
	is "$(next rc-import '')" "dues receipts contacts customers surveys targets matches"
	is "$(next rc-import rec)" receipts
	is "$(next rc-report w)" "weekly warnings worklist workbook"
	rc-report --help | sed -n 's/.*\[\(summary[^]]*\)\].*/\1/p' | tr '|' '\n' > kinds
	[ "$(wc -l < kinds)" -gt 15 ]
	rc-report --completion '' | diff kinds -
	is "$(next rc-log re)" "resolved release result"
	# behind it files stand, which are the shell's
	is "$(next rc-import dues '')" ''
	is "$(next rc-import -m map.yaml d)" dues
}

@test "every operand of rc-policy is a key" {
	is "$(next rc-policy language late_fee.m)" late_fee.mode
}

@test "columns are those of the header of the file that is named, also behind a comma" {
	is "$(next rc-report aged.tsv --by c)" "contract_id customer collected"
	is "$(next rc-report by aged.tsv -b customer,s)" "customer,salesperson"
	is "$(next rc-report aged.tsv --columns=contract_id,co)" "--columns=contract_id,contract_id --columns=contract_id,collected"
	is "$(next rc-report --by c)" ''
	is "$(next rc-report none.tsv --by c)" ''
	# what is read once is left alone
	mkfifo pipe
	is "$(next rc-report pipe --by c)" ''
}

@test "stages and owners are those of the policy: of --policy, or the one that is used" {
	is "$(next rc-letter --stage l)" "letter lawyer"
	is "$(next rc-letter --stage call,d)" call,demand
	is "$(next rc-dun --todo --owner f)" finance
	is "$(next rc-dun --todo --owner 财)" 财务部
	cat > p.yaml <<-'END'
	owners: {boss: 老板}
	dunning: {procedures: [{name: all, steps: [{stage: lunch, after: 1, action: a, owner: boss}]}]}
	letters: {handover: lunch}
	clocks: {demand_stages: [lunch], termination_stages: [lunch]}
	END
	is "$(next rc-letter -p p.yaml --stage l)" lunch
	is "$(RC_POLICY=p.yaml next rc-dun --owner b)" boss
	is "$(next rc-log dun --stage le)" letter
}

@test "forms, languages, results, orders and days have their words" {
	is "$(next rc-report -f '')" "text tsv csv json md html xlsx"
	is "$(next rc-letter --format=)" "--format=text --format=html"
	is "$(next rc-letter --language '')" "zh en"
	is "$(next rc-report --unit '')" "yuan wan"
	is "$(next rc-import --date-order d)" dmy
	is "$(next rc-log result A --result '')" "reached no-answer refused served returned"
	is "$(next rc-age -d '')" "today yesterday"
	is "$(next rc-score --by '')" customer
	is "$(next rc-age -r '')" ''
}

@test "a policy that does not hold is said, with status 2" {
	echo 'language: fr' > p.yaml
	run -2 rc-letter --completion -p p.yaml --stage ''
}

# The tools that complete: all but scripts.
tools() {
	(cd "$tests/../cmd" && ls rc-*.c) | sed 's/\.c$//' | paste -s -d ' ' -
}

@test "bash completes every tool by what it says" {
	cat > try.bash <<-'END'
	. "$1"
	shift
	COMP_CWORD=$1
	COMP_WORDS=("${@:2}")
	_rc "$2" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
	echo "${COMPREPLY[@]}"
	END
	is "$(bash try.bash "$config/rc.bash" 1 rc-import d)" dues
	is "$(bash try.bash "$config/rc.bash" 3 rc-letter --format = h)" html
	is "$(bash try.bash "$config/rc.bash" 2 rc-letter --format =)" "text html"
	# the file stands behind the cursor
	is "$(bash try.bash "$config/rc.bash" 2 rc-report --by cu aged.tsv)" customer
	is "$(bash try.bash "$config/rc.bash" 1 rc-age ag)" ''
	is "$(bash -c '. "$1"; complete -p' - "$config/rc.bash" | grep -o 'rc-[a-z]*$' | sort |
		paste -s -d ' ' -)" "$(tools)"
}

@test "zsh completes every tool by what it says" {
	command -v zsh > /dev/null || skip "zsh is not installed"
	cat > try.zsh <<-'END'
	compadd() { shift; print -- $@ }
	_files() { print files }
	file=$1 CURRENT=$2
	shift 2
	words=("$@")
	complete_here() { . $file }
	complete_here
	END
	is "$(zsh -f try.zsh "$config/rc.zsh" 2 rc-import d)" dues
	is "$(zsh -f try.zsh "$config/rc.zsh" 3 rc-letter --format '')" "text html"
	is "$(zsh -f try.zsh "$config/rc.zsh" 3 rc-report --by cu aged.tsv)" customer
	is "$(zsh -f try.zsh "$config/rc.zsh" 2 rc-age ag)" files
	is "$(sed -n '1s/^#compdef //p' "$config/rc.zsh")" "$(tools)"
}

@test "fish completes every tool by what it says" {
	command -v fish > /dev/null || skip "fish is not installed"
	is "$(fish --no-config -c "source $config/rc.fish; complete -C 'rc-import rec'")" receipts
	is "$(fish --no-config -c "source $config/rc.fish; complete -C 'rc-report aged.tsv --by cu'")" customer
	is "$(fish --no-config -c "source $config/rc.fish; complete -C 'rc-letter --stage dem'")" demand
	is "$(fish --no-config -c "source $config/rc.fish; complete -C 'rc-age age'")" aged.tsv
	is "$(sed -n 's/^for tool in //p' "$config/rc.fish")" "$(tools)"
}
