/* A comment. */
#include "a.h"

#if 0
disabled code;
#endif
static const char *url = "http://example.org"; /* a comment */
char quote = '"'; // a comment
int f(int a, int *b) { return a / *b; } /* not / * here */
/* one */ /* two */
	/* one */ int z;
// a comment \\
int not_code_in_c;
