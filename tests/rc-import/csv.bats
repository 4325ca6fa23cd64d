#!/usr/bin/env bats
# rc-import: delimited text.

load ../helpers
load import

setup() {
	clean_room
}

@test "comma, semicolon, tab and bar are found by the widths of rows" {
	for d in , ';' '|' '\t'; do
		file a.csv "客户编号${d}客户名称${d}地址" "K1${d}a;b, c${d}x|y"
		import 0 customers -q --encoding UTF-8 a.csv || true
		[ "${lines[0]}" = "$(printf 'customer_id\tcustomer\taddress')" ]
	done
}

@test "quotes hold delimiters, line breaks and doubled quotes" {
	file a.csv '客户编号,客户名称,地址' 'K1,"a, ""b""","1\r\n2\n\n3"'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer\taddress' 'K1\ta, "b"\t1 2 3'
}

@test "lines may end with CR alone" {
	printf '客户编号,客户名称\rK1,a\rK2,b' > a.csv
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\ta' 'K2\tb'
}

@test "a quote inside a cell is text, and so is what follows a closing one" {
	file a.csv '客户编号,客户名称' 'K1,3"管' 'K2,"a"b"c' 'K3, "d, e"' 'K4,"f" '
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' 'K1\t3"管' 'K2\tab"c' 'K3\td, e' 'K4\tf'
}

@test "a quote that is never closed is an error that names its line" {
	file a.csv '客户编号,客户名称' 'K1,a' 'K2,"b' 'K3,c' 'K4,d'
	import 1 customers -q a.csv
	said 'a.csv:3: a quote is opened here and never closed'
	[ -z "$output" ]
}

@test "a quote that swallows rows up to another cell's quote is an error" {
	file a.csv '客户编号,客户名称' 'K1,"a' 'K2,b' 'K3,"c"'
	import 1 customers -q a.csv
	said 'a.csv:2: a quote is opened here and closed only in line 4, before other text'
}

@test "the wrapping of =\"0012\" is taken off" {
	file a.csv '="客户编号"\t="客户名称"' '="0012"\t="a"'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer' '0012\ta'
}

@test "cells are trimmed of blanks of any kind, and leading zeros stay" {
	file a.csv '客户编号,客户名称,手机' ' 007\t,\xC2\xA0沈\t若\xE3\x80\x80溪\xE3\x80\x80,\xE2\x80\x8B0199\xEF\xBB\xBF'
	import 0 customers -q a.csv
	prints 'customer_id\tcustomer\tphone' '007\t沈 若　溪\t0199'
}

@test "more cells than a row may have is an error" {
	{ echo 客户编号; yes , | head -n 16400 | tr -d '\n'; } > a.csv
	import 1 customers a.csv
	said 'a.csv:2: a row of more than 67108864 bytes or 16384 cells'
}

@test "a cell of more than 64 MiB is an error, and memory stays bounded" {
	{ echo 客户编号; head -c 70000000 /dev/zero | tr '\0' x; } > a.csv
	# an address sanitizer needs all of the address space
	(ulimit -v 600000; rc-import --version) > /dev/null 2>&1 && ulimit -v 600000
	capture rc-import customers a.csv
	[ "$status" -eq 1 ]
	said 'a.csv:2: a row of more than 67108864 bytes or 16384 cells'
}
