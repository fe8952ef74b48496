// a comment
let c = #"raw \" // no comment"# // a comment
let d = ##"""
  """# // no comment
  """## // a comment
/* a comment */
let f = """
  "// no comment"

  /* no comment \"""
  """ // a comment
