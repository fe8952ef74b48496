// Package tricky is full of traps.
package tricky

import (
	"fmt" // prints
)

var a = `raw \` // a comment
var b = `many
// no comment

/* ` + "no `comment` // \"" /* a comment
*/
var c, d = '"', '\'' // a comment

/* one */ /* two
// */ func f() { fmt.Println('`', 4/2 /* a */ /2) }
