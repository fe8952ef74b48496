class RawLiterals { // a comment
  string raw = """
    "" // no comment

    /* """; // a comment
  string longer = """"
    """ // no comment
    """"; // a comment
}
