
# -- what was asked

usage() {
	cat <<-END
	usage: $name [-d DATE] [-n] [-w SECONDS] [FOLDER]
	       $name --init FOLDER
	Makes the day's lists, letters, pages and workbooks of the exports in FOLDER.

	  -d DATE                    the day to look at, YYYY-MM-DD (today)
	  -n                         say what would be done, and do nothing
	  -w SECONDS                 wait so long for another run to end (60)
	      --init FOLDER          make a folder to begin with
	  -h, --help                 show this help and stop

	See $name(8), and rc(7) for the whole set.
	END
}

case $0 in
*/*) PATH=$(cd "${0%/*}" && pwd):$PATH ;;   # cron knows few folders
esac
day=$(date +%Y-%m-%d)
dry=
wait=60
while [ $# -gt 0 ]; do
	case $1 in
	-d) [ $# -gt 1 ] || wrong "option '-d' needs DATE"; day=$2; shift ;;
	-n) dry=y ;;
	-w) [ $# -gt 1 ] || wrong "option '-w' needs SECONDS"; wait=$2; shift ;;
	-h | --help) usage; exit 0 ;;
	-V | --version) rc-age --version | sed "s/^rc-age/$name/"; exit ;;
	--init) [ $# -eq 2 ] || wrong '--init needs FOLDER'; init "$2"; exit ;;
	--) shift; break ;;
	-*) wrong "no option '$1'" ;;
	*) break ;;
	esac
	shift
done
[ $# -le 1 ] || wrong "one folder only: '$2'"
folder=${1:-.}
[ "$(date -u -d "$day" +%Y-%m-%d 2> /dev/null)" = "$day" ] ||
	wrong "-d: '$day' is no day; wanted YYYY-MM-DD"
case $wait in
*[!0-9]* | '') wrong "-w: '$wait' is not a number of seconds" ;;
esac
main
