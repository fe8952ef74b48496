<!-- don't # text -->
<?php // a comment ?><p>It's // text</p>
<?php

/**
 * "A comment
 */
# a comment
#[Pure] // a comment
function f() { return 'it\'s // no comment'; } // a comment
$a = "no # comment {$b["c"]} \" // no comment"; # a comment
$d = <<<TEXT
  // no comment "

  # no comment
  TEXT . 'x'; // a comment
$e = <<<'MORE'
/* no comment
MORE;
/* a */ $f = 4 / 2; /*

*/
$g = "many
// no comment
lines"; // a comment
$h = 1 << 2; // a comment
?>
<p># text</p>
