import a.B // a comment
def a = 'it\'s // no comment' // a comment
def b = "no // comment ${ x["y"] }" // a comment

def c = '''
// no comment
''' + """ /* ${"}"}

""" /* a comment
*/
