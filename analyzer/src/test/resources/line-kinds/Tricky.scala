package tricky // a comment

/* outer /* inner */ still a comment
*/
val a = "no // comment \"" // a comment
val b = """no \""" + 'c' + '"' // a comment
val c = """
/* no comment

""" // a comment
val d = 'symbol; val e = '\'' // a comment
