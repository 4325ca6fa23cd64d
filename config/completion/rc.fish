# Completes the command lines of the rc tools in fish, by what the tools themselves say may
# stand next; see rc(7).

function __rc_complete
	set -l words (commandline -opc)
	$words[1] --completion $words[2..-1] (commandline -ct) 2> /dev/null
end

for tool in rc-age rc-dun rc-import rc-letter rc-log rc-match rc-policy rc-report rc-score
	complete -c $tool -a '(__rc_complete)'
end
