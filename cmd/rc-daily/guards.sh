
# -- guards

# fail MESSAGE: one line for the mail; nothing of before was touched.
fail() {
	echo "$name: $*" >&2
	exit 1
}

# later MESSAGE: the same, of what a run a minute later will not meet.
later() {
	echo "$name: $*" >&2
	exit 75
}

wrong() {
	echo "$name: $*" >&2
	exit 2
}

check_folder() {
	cd "$folder" 2> /dev/null || fail "$folder: is no folder"
	[ -e log/contacts.tsv ] || fail "$folder: has no log/contacts.tsv; $name --init makes a folder"
	if [ -e policy.yaml ] || [ -L policy.yaml ]; then
		export RC_POLICY="$PWD/policy.yaml"
	fi
	problem=$(rc-policy 2>&1 > /dev/null) || fail "$problem"
}

# setting KEY: its value in the policy.
setting() {
	rc-policy "$1" | cells value
}

# lock: one run at a time.  It is held until this process and its children have ended, those
# of a run that was killed, too.
lock() {
	exec 9>> .lock || fail "$folder: cannot be written"
	flock -w "$wait" 9 || fail "another run has $folder"
}

check_inputs() {
	[ -n "$(exports in/dues)" ] || fail 'in/dues: no file is there'
	[ -n "$(exports in/receipts in/bank)" ] || fail 'in/receipts: no file is there'
	empty=$(find in -type f ! -name '.*' -size 0 | sort | head -n 1)
	[ -z "$empty" ] || fail "$empty: is empty"
}

# check_ages: each export of dues, and the newest of money, are of the last days.
check_ages() {
	since=$(date -u -d "$day - $(setting daily.max_age_days) days" +%Y-%m-%d)
	exported=$(ages dues | sed 's/\t.*//;q')
	for oldest in "$(ages dues | head -n 1)" "$(ages received bank | tail -n 1)"; do
		expr "${oldest%%	*}" '>=' "$since" > /dev/null ||
			fail "${oldest#*	}: is of ${oldest%%	*}, and $since or later is wanted"
	done
}

# ages NAME...: of each export the day that it says it was made on, or else when the file was
# written, and the file, the oldest first.
ages() {
	for made; do
		[ ! -e "$data/$made-files.tsv" ] || cells made_on file < "$data/$made-files.tsv"
	done | while IFS= read -r made_on; do
		file=${made_on#*	} made_on=${made_on%%	*}
		echo "${made_on:-$(date -r "$file" +%Y-%m-%d)}	$file"
	done | sort
}

# check_sums: what the exports say that they come to is what their rows come to.  Statements
# have sums of other kinds.
check_sums() {
	[ "$(setting daily.sums_agree)" = true ] || return 0
	differs=$(for made in dues received; do
		[ ! -e "$data/$made-files.tsv" ] ||
			cells differs amount total file < "$data/$made-files.tsv"
	done | awk -F '\t' '$1 != "" && $1 != 0 {
		print $4 ": its sum says " $3 ", and its rows come to " $2; exit }')
	[ -z "$differs" ] || fail "$differs (daily.sums_agree)"
}

# listing: what changes of the exports when somebody writes one.
listing() {
	find in -type f -exec ls -ln --full-time {} + | sort | cksum
}

# at_rest: nobody is writing an export.
at_rest() {
	[ -n "$(find in -type f -newermt '-1 minute')" ] || return 0
	seen=$(listing)
	sleep 1
	[ "$(listing)" = "$seen" ] || later 'in: a file is still being written'
}

# check_size TABLE: it has not lost more rows or contracts than the policy's share.
check_size() {
	[ -e "out/latest/data/$1" ] || return 0
	sizes="$(size "$data/$1") $(size "out/latest/data/$1")"
	echo "$sizes" | awk -v shrink="$(setting daily.shrink)" '
	{ exit !($1 < $3 * (1 - shrink) || $2 < $4 * (1 - shrink)) }' || return 0
	fail "$1: $(echo "$sizes" | awk '
	{ print $1 " rows of " $2 " contracts, where the last run had " $3 " of " $4 }')"
}

# size FILE: rows and contracts.
size() {
	echo "$(cells contract_id < "$1" | wc -l)" "$(cells contract_id < "$1" | sort -u | wc -l)"
}
