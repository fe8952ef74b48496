#!/usr/bin/env ruby
# frozen_string_literal: true

a = "no # comment #{"in # no comment"} \"" # a comment
b = 'it\'s # no comment' # a comment
=begin
a comment "

=end
c = %q(no # comment (nested) ) + %w[# a b].join # a comment
d = <<~TEXT.strip + <<-'MORE' # a comment
  # no comment "

  #{1 + 2}
TEXT
  # no comment '
  MORE
e = 10 % 3 # a comment
f = /[#"'\/]/ =~ a # a comment
g = e / 2 / 3 # a "comment
h = ?# # a comment
i = [1, 2].map { |x| x % 2 } # 'a comment'
j = %r{/# no comment}i # a comment
k = e << 2 # a comment
l = :"a # symbol" # a comment
m = $' # a comment
puts "many
# no comment
lines" # a comment
n = `echo '#'` # a comment
p(%(a "b" #{1}), e ? "#" : '#') # a comment
def /(other) # a comment
  %i[/ %].map { |x| x.to_s + "#" } # a comment

  self / other # a "comment
end
def pattern
  /
    # no comment "

  /x
end
p :/, :% # a "comment
class << self # a comment
end
__END__
No code "here
