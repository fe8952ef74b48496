#!/usr/bin/perl
use strict; # a comment

=pod

A comment "here

=cut

my $last = $#list; # a comment
my $a = "no # comment \""; # a comment
print <<"TEXT"; # a comment
# no comment

TEXT
__END__
no code "here
