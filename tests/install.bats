#!/usr/bin/env bats
# make install and uninstall, and the files for systemd and cron.

load helpers

setup() {
	clean_room
	source=$(cd "$tests/.." && pwd)
}

# make_here TARGET: as if all were built, into the folder `to`.  What the tools are made of is
# not looked at.
make_here() {
	make -s -C "$source" -o all -o "$build/example" B="$build" DESTDIR="$PWD/to" PREFIX=/usr "$1"
}

setup_file() {
	clean_room
	make -s -C "$tests/.." -o all $(cd "$build" && printf -- '-o %s ' "$build"/rc-*) B="$build" "$build/example"
}

@test "what is installed are the tools, pages, completions, units and an example" {
	make_here install
	cd to/usr
	for tool in "$source"/cmd/rc-*.*; do
		tool=${tool##*/}
		[ -x "bin/${tool%.*}" ]
	done
	is "$(cd share/man && find . -type f | sed 's|.*/||' | sort)" "$(cd "$source/man" && ls | sort)"
	is "$(ls share/bash-completion/completions share/fish/vendor_completions.d | grep -c rc-)" 18
	[ -f share/zsh/site-functions/_rc ]
	is "$(ls lib/systemd/system)" $'rc-daily@.path\nrc-daily@.service\nrc-daily@.timer'
	[ -f share/doc/rc/LICENSE ]
	[ -f share/doc/rc/examples/cron ]
	is "$(find share bin lib -type f -perm /022)" ''
	is "$(find . -type f ! -perm -444)" ''
}

@test "uninstall takes away what install put there, and nothing else" {
	mkdir -p to/usr/bin to/usr/share/rc to/usr/share/doc/other
	echo x > to/usr/bin/rc-mine
	echo x > to/usr/share/rc/mine
	find to -type f | sort > before
	make_here install
	[ "$(find to -type f | wc -l)" -gt 60 ]
	make_here uninstall
	find to -type f | sort | diff before -
	rm to/usr/share/rc/mine
	make_here install
	make_here uninstall
	[ ! -e to/usr/share/rc ]
	[ ! -e to/usr/share/doc/rc ]
	[ -d to/usr/share/doc/other ]
	# again, with nothing there
	make_here uninstall
}

@test "the example is a folder over which rc-daily runs" {
	make_here install
	cp -r to/usr/share/doc/rc/examples/firm firm
	rc-daily -d 2026-09-30 firm > out
	is "$(wc -l < out)" 10
	[ -s firm/out/latest/dashboard.html ]
	# what was said comes into the log, by the map
	[ "$(grep -c 'promise' firm/log/contacts.tsv)" -ge 1 ]
}

@test "systemd finds the units without a fault" {
	command -v systemd-analyze > /dev/null || skip "systemd-analyze is not installed"
	mkdir units firm
	for unit in "$source"/config/systemd/*@.*; do
		name=${unit##*/}
		# the tool is where this build has it
		sed "s|^ExecStart=rc-daily|ExecStart=$build/rc-daily|; s|^User=.*|User=root|; s|^Group=.*|Group=root|" \
			"$unit" > "units/${name%@*}@$(systemd-escape --path "$PWD/firm").${name##*.}"
	done
	for unit in units/*; do
		run -0 systemd-analyze verify --man=no "$unit"
		is "$output" ""
	done
	is "$(systemd-analyze calendar 'Mon..Fri 07:30' | sed -n 's/^Normalized form: //p')" \
		'Mon..Fri *-*-* 07:30:00'
	grep -qx 'OnCalendar=Mon..Fri 07:30' "$source/config/systemd/rc-daily@.timer"
}

@test "the run by systemd has a user of its own, no network, and writes into its folder only" {
	for line in User=rc-daily PrivateNetwork=yes ProtectSystem=strict ReadWritePaths=%f \
		ProtectHome=read-only RestrictAddressFamilies=AF_UNIX; do
		grep -qx "$line" "$source/config/systemd/rc-daily@.service"
	done
	is "$(grep -c '^ReadWritePaths\|^ReadWriteDirectories' "$source/config/systemd/rc-daily@.service")" 1
	grep -q '^u rc-daily ' "$source/config/systemd/rc.sysusers"
	# an export that arrives is looked for in each folder that rc-daily reads
	rc-daily --init firm
	for folder in firm/in/*/; do
		folder=${folder%/}
		grep -qx "PathChanged=%f/in/${folder##*/}" "$source/config/systemd/rc-daily@.path"
	done
}

@test "cron runs rc-daily at half past seven, and in the day where an export has arrived" {
	grep -v '^#' "$source/config/cron" | grep -v '^[A-Z]*=' > jobs
	is "$(sed -n 1p jobs | tr -s ' ')" '30 7 * * 1-5 rc-daily rc-daily /srv/rc'
	mkdir -p firm/in/dues firm/out/latest/data bin
	printf '#!/bin/sh\necho "ran $*"\n' > bin/rc-daily
	chmod +x bin/rc-daily
	# the command of the second line, behind its five fields and the user
	sed -n '2s/^\([^ ]* *\)\{6\}//p' jobs | sed "s|/srv/rc|$PWD/firm|g; s|> /dev/null|> ran|" > job
	touch -d '1 hour ago' firm/in/dues/a.csv
	touch firm/out/latest/data/mail.txt
	PATH=$PWD/bin:$PATH sh -e job
	[ ! -s ran ]
	touch -d '1 hour' firm/in/dues/a.csv
	PATH=$PWD/bin:$PATH sh -e job
	is "$(cat ran)" "ran $PWD/firm"
}
