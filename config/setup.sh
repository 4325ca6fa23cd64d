#!/bin/sh
# setup.sh WHAT...: installs what is missing to build, check, lint or fuzz, through apt-get,
# and says so.  Silent if nothing is missing.
set -eu

missing=

needs_command() {   # COMMAND PACKAGE...
	command -v "$1" > /dev/null && return
	shift
	missing="$missing $*"
}

needs_header() {    # HEADER PACKAGE
	echo "#include <$1>" | gcc -E -x c - > /dev/null 2>&1 && return
	missing="$missing $2"
}

for what; do
	case $what in
	build)
		needs_command gcc gcc libc6-dev
		needs_header stdio.h libc6-dev
		needs_header yaml.h libyaml-dev
		needs_header zip.h libzip-dev
		needs_header expat.h libexpat1-dev
		needs_header yajl/yajl_parse.h libyajl-dev
		needs_header xlsxwriter.h libxlsxwriter-dev
		# glibc's tables of Chinese encodings are a package of their own in
		# later releases
		printf '\326\320' | iconv -f GB18030 -t UTF-8 > /dev/null 2>&1 ||
			missing="$missing libc-gconv-modules-extra" ;;
	check)
		needs_command bats bats
		needs_command mandoc mandoc
		needs_command zip zip
		needs_command perl perl
		needs_command rsync rsync
		needs_command zsh zsh
		needs_command fish fish
		# moreutils have another tool of that name
		parallel --version 2> /dev/null | grep -q '^GNU parallel' ||
			missing="$missing parallel" ;;
	deb)
		needs_command dh debhelper
		needs_command dpkg-buildpackage dpkg-dev
		needs_command lintian lintian ;;
	web)
		needs_command chromium chromium
		fc-list :lang=zh 2> /dev/null | grep -q . || missing="$missing fonts-noto-cjk"
		needs_command node nodejs
		needs_command npm npm ;;
	lint)
		needs_command shellcheck shellcheck ;;
	clang | fuzz)
		needs_command clang clang
		echo 'int main(void) { return 0; }' |
			clang -x c -fsanitize=fuzzer-no-link,address -o /dev/null - \
			2> /dev/null || missing="$missing clang libclang-rt-dev" ;;
	*)
		echo "setup.sh: '$what' is not build, check, deb, web, lint, clang or fuzz" >&2
		exit 2 ;;
	esac
done

[ -n "$missing" ] || exit 0
# shellcheck disable=SC2086  # the packages are words
missing=$(printf '%s\n' $missing | sort -u | tr '\n' ' ')

if ! command -v apt-get > /dev/null; then
	echo "missing: $missing" >&2
	echo "Install them (the names are Debian's) with your package manager, as in:" >&2
	echo "	apt-get install $missing" >&2
	exit 1
fi

sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
echo "installing: $missing"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
# shellcheck disable=SC2086  # the packages are words
$sudo apt-get install -y -qq --no-install-recommends $missing > /dev/null
