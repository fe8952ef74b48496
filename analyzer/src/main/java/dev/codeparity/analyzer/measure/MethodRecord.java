package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodFacts;
import java.util.Optional;

/**
 * What a commit did to one method: the row of {@code methods.csv}.
 *
 * @param commit full id of the commit
 * @param path where the file lies
 * @param method type, name and types of the parameters
 * @param change what happened
 * @param before the method before the commit; empty if it was added
 * @param now the method after the commit; empty if it was deleted
 */
public record MethodRecord(
    String commit,
    String path,
    String method,
    MethodChange.Kind change,
    Optional<MethodFacts> before,
    Optional<MethodFacts> now) {
  public MethodRecord {
    Require.fullId("commit", commit);
    Require.notEmpty("method", method);
  }

  /** Whether it is, or was, public in public types. */
  public boolean open() {
    return now.or(() -> before).filter(MethodFacts::open).isPresent();
  }

  /** Whether it is, or was, a test. */
  public boolean test() {
    return now.or(() -> before).filter(MethodFacts::test).isPresent();
  }
}
