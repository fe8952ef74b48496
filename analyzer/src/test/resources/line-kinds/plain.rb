# frozen_string_literal: true

require "set" # a comment
a = "no # comment \"" # a comment
b = 'it\'s # no comment' # a comment
c = 10 % 3 # a comment
d = c / 2 / 3 # a "comment

puts "many
# no comment
lines" # a comment
def e(x) = x ? "#" : '#' # a comment
class << self # a comment
end
