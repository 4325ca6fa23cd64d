#!/usr/bin/env bats
# Hostile policies that others test with.

load ../helpers

setup() {
	clean_room
	printf 'contract_id\tdue_id\tdue_on\tamount\tpaid\nH1\t1\t2026-01-10\t100.00\t0.00\n' > dues.tsv
}

@test "others' hostile YAML is refused within bounded memory" {
	for bomb in "$shared"/data/yaml/bombs/*.yaml; do
		case ${bomb##*/} in
		empty.yaml|only-comment.yaml) wanted=0 ;;
		*) wanted=2 ;;
		esac
		status=0
		limited rc-age -d 2026-01-15 -p "$bomb" dues.tsv > out 2> err || status=$?
		echo "${bomb##*/}: $(cat err)"
		is $status $wanted
		is "$(grep -c . err)" $((wanted / 2))
		[ $wanted = 0 ] || [[ $(cat err) == "rc-age: $bomb:"* ]]
	done
}
