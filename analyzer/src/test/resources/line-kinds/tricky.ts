/// <reference types="node" />
import type { A } from './a'; // a comment

type Path = `/${string}/*`; // a comment
const set: RegExp = /[^/`"]+/u; // a comment
const nested = `a ${b ? `c // ${d['}']}` : "`"} // no comment
/* no comment */`; // a comment
/* a */ enum E { A = '/*', B = "//" } /* b

 */
const quotient = (a as number) / 2; // '
export default <T,>(x: T) => `${x}`;
