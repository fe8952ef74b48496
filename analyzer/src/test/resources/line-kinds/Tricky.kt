@file:JvmName("Tricky") // a comment

package tricky

import kotlin.math.max // a comment
/* outer /* inner */ still a comment
*/
val a = "no // comment ${"in /* no comment"} \" $x" // a comment
val b = """no // comment \"""" // a comment
val c = """
  /* no comment

  ${ max(1, /* a comment */ 2) } " "" // no comment
""".trim() /* a /* b */ c */ // d
val d = '"'; val e = '\'' // a comment
val f = 4 / 2 /* one */ / 3
fun `a name // no comment`() = Unit // a comment
/**/
