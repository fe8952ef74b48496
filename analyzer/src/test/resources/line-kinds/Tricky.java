/* one */ package tricky; // two

import java.util.List;

/**
 * A comment with "quotes", 'c' and // slashes.

 */
class Tricky {
  // "not a literal
  String a = "/* no comment"; /* a comment */
  String b = "\"// no comment\\"; // a comment with "quotes
  char c = '"', d = '\'', e = '/';
  /* "still */ int f = 1 / 2 /* " */ / 3;
  String g = """
      "text" ""\""" /* no comment

      // no comment
      \""" */
      """; // a comment
  /**/ int h; /***/

  /*/ not closed yet
   // */
  int i = 7; /* opens
  and closes */ int j; /*
  */ // only comments here
  String k = "" + """
    """ + "";

  @SuppressWarnings("unused") // why
  List<String> l;
}
	
