#include <string> // a header
#  define TWO(a, b) \
  a + /* why */ \
  \
  b
// a comment that goes on \
   in this line
/* "a" */

#ifdef DEBUG
  #define QUOTE '"' // a comment
#endif
int million = 1'000'000; // 'digits'
unsigned hex = 0xFF'AB; char c = '\'', d = '"';
const char *raw = R"(a "raw" // literal

/* no comment)"; // a comment
const char *label = u8R"end(
)" // no comment
)end"; /* a comment
// */ int x;
const wchar_t *wide = L"wide // \" \\"; // a comment
const char *joined = "one \
// two"; // a comment
int y = 4 /* a */ / 2; // '

/*
 * don't
 */
