// a comment
const text = `no // comment

  /* ${ /* a comment */ [1, 2].map(x => `in ${{ x }.x} // no comment`) } no comment
  \` ${'}'} // no comment
`; // a comment
/* a comment */
