'use strict'; // a comment
const quote = /["'`]/g; // a comment
const slash = /[/]\/*/.test('//'); /* a comment */
const half = 4 / 2; /* a */ const third = half / 3; // '
const call = f(a) / 2 / g; // a comment
const plain = `no // comment

  /* ${a} no comment ${"}"}
`; // a comment

const url = "http://example.org/*"; // a comment
const joined = 'one \
// two'; // a comment
function f(x) { return /\/\*/.exec(x) || [] } // a comment
/* one
 `
 */ const z = x => x / 2;
x = a++ / 2; // `
if (typeof /`/ === 'object') { /* ` */ }
