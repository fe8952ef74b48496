package dev.codeparity.analyzer.quality;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;

/**
 * A polynomial hash of the texts of successive tokens; white space and comments are none. Those of
 * two stretches give that of both.
 *
 * @param factor by which the hash of what stands before is multiplied
 * @param sum what is added to that
 */
record CodeHash(long factor, long sum) {
  private static final long BASE = 0x100000001B3L;
  private static final long START = 17;

  static CodeHash of(TokenRange tokens) {
    long factor = 1;
    long sum = 0;
    for (JavaToken token : tokens) {
      if (!token.getCategory().isWhitespaceOrComment()) {
        factor *= BASE;
        sum = sum * BASE + token.getText().hashCode();
      }
    }
    return new CodeHash(factor, sum);
  }

  CodeHash and(CodeHash next) {
    return new CodeHash(factor * next.factor, sum * next.factor + next.sum);
  }

  /** That of a whole, which has nothing before it. */
  long value() {
    return START * factor + sum;
  }
}
