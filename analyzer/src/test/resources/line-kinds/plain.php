<?php

# a comment
function f() { return 'it\'s // no comment'; } // a comment
$a = "no # comment \" // no comment"; # it's a comment

$h = 1 << 2; // a comment
$g = 4 / 2; // "
