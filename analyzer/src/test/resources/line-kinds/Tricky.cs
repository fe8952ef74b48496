using System;
#region A region
/// <summary>It's a comment</summary>

[Obsolete("// no comment")] // a comment
class Tricky {
#if DEBUG
  string path = @"C:\"; // a comment
#endif
  string both = @"a ""quoted"" // word

  /* no comment"; // a comment
  string hole = $"a {1 + 2} // no comment \" \\"; // a comment
  string more = $@"{both}\"; /* a comment */
  string less = @$"
// {both}"; // a comment
  char c = '"', d = '\'', e = '\\'; // a comment
  /* // */ int f = 4 / 2; /*

  */
  string empty = ""; // a comment
}
#endregion
