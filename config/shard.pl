#!/usr/bin/perl
# shard.pl N FOLDER TABLE...: deals the rows of tables out to FOLDER/1 to FOLDER/N by their
# contract_id, so that all rows of a contract, of any table, come to the same folder in
# their order.  Each part has its table's name and header.
use strict;
use warnings;

sub fault {
	print STDERR "shard.pl: @_\n";
	exit 1;
}

my ($n, $folder, @tables) = @ARGV;
fault('wanted: N FOLDER TABLE...') unless @tables && $n =~ /^[1-9][0-9]*$/;

for ($folder, map { "$folder/$_" } 1 .. $n) {
	-d or mkdir or fault("$_: $!");
}
for my $table (@tables) {
	open my $in, '<', $table or fault("$table: $!");
	my $header = <$in> // '';
	my @names = split /[\t\r\n]/, $header =~ s/^\xEF\xBB\xBF//r;
	my ($key) = grep { $names[$_] eq 'contract_id' } 0 .. $#names;
	defined $key or fault("$table:1: no column 'contract_id'");

	my $name = $table =~ s{.*/}{}r;
	my @parts = map {
		open my $part, '>', "$folder/$_/$name" or fault("$folder/$_/$name: $!");
		print $part $header;
		$part;
	} 1 .. $n;
	while (my $row = <$in>) {
		my $contract = (split /[\t\r\n]/, $row, $key + 2)[$key] // '';
		print { $parts[unpack('%32N*', "$contract\0\0\0") % 65521 % $n] } $row;
	}
	close $_ or fault("$name: $!") for @parts;
}
