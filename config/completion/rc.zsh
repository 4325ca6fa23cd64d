#compdef rc-age rc-dun rc-import rc-letter rc-log rc-match rc-policy rc-report rc-score
# Completes the command lines of the rc tools in zsh, by what the tools themselves say may
# stand next; see rc(7).  Words behind the cursor go first: the last is to be completed.

local -a found
found=(${(f)"$($words[1] --completion "${(@)words[CURRENT+1,-1]}" \
	"${(@)words[2,CURRENT]}" 2> /dev/null)"})
if (( $#found )); then
	compadd -- $found
else
	_files
fi
