#!/bin/sh
# a comment

echo "no # comment" # a comment
echo ${#a} $# ${b#c} # a comment
echo 'it'\''s # no comment' # a comment
cat <<EOT # a comment
# no comment "

EOT
cat <<-'MORE'
	# no comment
	MORE
x=$((1<<2)) # a comment
cat <<< "$x" # a comment
