#!/usr/bin/perl
# xls.pl < LINES > FILE: an old workbook (BIFF8) of one sheet, without a compound file around
# it.  A line is one of
#
#	1904                    days are counted from 1904
#	excel-5                 the sheet says that it is of Excel 5, which it isn't
#	format yyyy-mm-dd       of the next style, from 1 on; style 0 is General
#	long-format yyyy-mm-dd  the same, but its count is one more than its characters
#	shared TEXT...          the shared texts, which say that they are one more
#	ROW COLUMN KIND VALUE   a cell, such as 2 0 text HX-1; rows and columns from 0
#	ROW COLUMN KIND VALUE STYLE
#
# where KIND is text, bare (an empty text of which there is nothing but the count), shared (the
# number of a shared text), number, hundredths (a number in 30 bits), truth or error, or one
# with = before it, for what a formula gave; with =3 or =4 the formula's record has the number
# that BIFF3 or BIFF4 gave it.
use strict;
use warnings;
use Encode qw(decode encode);

# The codes of errors.
my %errors = ('#NULL!' => 0x00, '#DIV/0!' => 0x07, '#VALUE!' => 0x0F, '#REF!' => 0x17,
	'#NAME?' => 0x1D, '#NUM!' => 0x24, '#N/A' => 0x2A);
my ($globals, $cells, $formats, $version) = ('', '', 0, 0x0600);

sub record {
	my ($type, $bytes) = @_;
	return pack('vv', $type, length $bytes) . $bytes;
}

# A text behind its count of characters, in UTF-16.
sub text {
	my ($text, $count) = @_;
	my $wide = encode('UTF-16LE', decode('UTF-8', $text));
	return pack($count, length($wide) / 2) . "\1" . $wide;
}

sub style {
	my ($format) = @_;
	return record(0x00E0, pack('vv', 0, $format) . "\0" x 16);
}

# What a formula gave, in eight bytes.
sub given {
	my ($kind, $value) = @_;
	return pack('d<', $value) if $kind eq 'number';
	my ($code, $is) = $kind eq 'text' ? (0, 0) : $kind eq 'truth' ? (1, $value) :
		$kind eq 'error' ? (2, $errors{$value}) : (3, 0);
	return pack('CxCxxxv', $code, $is, 0xFFFF);
}

sub cell {
	my ($row, $column, $kind, $value, $style) = @_;
	my $head = pack('vvv', $row, $column, $style // 0);
	if ($kind =~ s/^=([34]?)//) {
		my %types = ('' => 0x0006, 3 => 0x0206, 4 => 0x0406);
		my $formula = record($types{$1}, $head . given($kind, $value) . "\0" x 8);
		$formula .= record(0x0207, text($value, 'v')) if $kind eq 'text';
		return $formula;
	}
	return record(0x0204, $head . text($value, 'v')) if $kind eq 'text';
	return record(0x0204, $head . "\0\0") if $kind eq 'bare';
	return record(0x00FD, $head . pack('V', $value)) if $kind eq 'shared';
	return record(0x0203, $head . pack('d<', $value)) if $kind eq 'number';
	return record(0x027E, $head . pack('V', $value << 2 | 3)) if $kind eq 'hundredths';
	return record(0x0205, $head . pack('CC', $value, 0)) if $kind eq 'truth';
	return record(0x0205, $head . pack('CC', $errors{$value}, 1)) if $kind eq 'error';
	die "no kind of cell: $kind\n";
}

while (my $line = <STDIN>) {
	chomp $line;
	if ($line eq '1904') {
		$globals .= record(0x0022, pack('v', 1));
	} elsif ($line eq 'excel-5') {
		$version = 0x0500;
	} elsif ($line =~ /^(long-)?format (.*)/) {
		my $id = 164 + $formats++;
		my $code = text($2, 'v');
		substr($code, 0, 2) = pack('v', unpack('v', $code) + 1) if $1;
		$globals .= record(0x041E, pack('v', $id) . $code) . style($id);
	} elsif ($line =~ /^shared (.*)/) {
		my @texts = split ' ', $1;
		$globals .= record(0x00FC, pack('VV', @texts + 1, @texts + 1) .
			join('', map { text($_, 'v') } @texts));
	} else {
		$cells .= cell(split ' ', $line);
	}
}

my $begin = record(0x0809, pack('vv', 0x0600, 0x0005) . "\0" x 12) . style(0) . $globals;
my $name = text('应收', 'C');
my $at = length($begin) + length(record(0x0085, "\0" x 6 . $name)) + 4;
binmode STDOUT;
print $begin, record(0x0085, pack('Vv', $at, 0) . $name), record(0x000A, ''),
	record(0x0809, pack('vv', $version, 0x0010) . "\0" x 12), $cells, record(0x000A, '');
