//! A comment.

/* outer /* inner */ still a comment
*/
use std::fmt; // a comment
#[doc = "no // comment"] // a comment
fn f<'a>(x: &'a str) -> &'a str { x } // it's a comment
const A: char = '"'; const B: char = '\''; // a comment
const C: &str = "no // comment \" \\"; // a comment
const D: &str = r#"a "raw" // literal

/* no comment "#; // a comment
const E: &[u8] = br##""# // no comment"##; /* a comment
*/
const F: &str = "many
// no comment

lines \
  // no comment"; // a comment
const G: char = 'é'; const H: u8 = b'\''; // a comment
/// A comment with "quotes
fn g() { 'outer: loop { break 'outer; } } // '
const I: i32 = 4 / 2 /* a */ / 3; // a comment
