import 'dart:io'; // a comment

/* outer /* inner */ still a comment
*/
var a = 'it\'s // no comment ${b['c']}'; // a comment
var d = '''
// no comment

''' """ // "" no comment """; // a comment
