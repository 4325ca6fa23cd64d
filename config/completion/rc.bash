# shellcheck shell=bash
# Completes the command lines of the rc tools in bash, by what the tools themselves say may
# stand next; see rc(7).

# _rc TOOL, as bash calls it.  Words behind the cursor go first: the last is to be completed.
# bash takes --as-of=to apart at the =.
_rc() {
	local word
	local -a words=()

	for word in "${COMP_WORDS[@]:COMP_CWORD+1}" "${COMP_WORDS[@]:1:COMP_CWORD}"; do
		[[ $word == = ]] || words+=("$word")
	done
	[[ ${COMP_WORDS[COMP_CWORD]} != = ]] || words+=('')
	mapfile -t COMPREPLY < <("$1" --completion "${words[@]}" 2> /dev/null)
}

# With nothing to offer, bash goes on to file names.
complete -o default -F _rc rc-age rc-dun rc-import rc-letter rc-log rc-match rc-policy \
	rc-report rc-score
