#!/usr/bin/env python3
"""A docstring is a string.

# no comment
"""
import os  # a comment

a = '# no comment'  # a comment
b = "it's \" # no comment"  # a comment
c = r'\'# no comment'  # a comment
d = '''
# no comment " """

\''' '''  # a comment
e = f"{a!r:#>4}"  # a comment
f = 'one \
# two'  # a comment
g = 1 + \
    2  # a comment
    # a comment
def h():
    r"""Raw \"""

    # no comment
    """  # a comment
    return rb'#', u"#", b"\\"  # a comment
