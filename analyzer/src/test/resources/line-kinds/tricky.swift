import Foundation // a comment

/* outer /* inner */ still a comment
*/
let a = "no // comment \("in /* no comment") \"" // a comment
let b = """
  # no comment

  \(max(1, 2)) '
  """ // a comment
let e = 4 / 2 /* one */ / 3 // "
/// A comment.
@available(iOS 13, *) // a comment
func f() -> String { "\(a.map { "}" }) // no comment" } /* a comment

*/
