package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All violations of one content of a file, or that it could not be analysed.
 *
 * @param problem why it could not be analysed, one line; empty if it could
 * @param violations in order of line, rule and place
 */
record FileViolations(String problem, List<Violation> violations) {
  private static final Comparator<Violation> ORDER =
      Comparator.comparingInt(Violation::line)
          .thenComparingInt(Violation::rule)
          .thenComparing(Violation::place);

  FileViolations {
    violations = violations.stream().sorted(ORDER).toList();
  }

  static FileViolations of(List<Violation> violations) {
    return new FileViolations("", violations);
  }

  static FileViolations failed(String problem) {
    return new FileViolations(problem, List.of());
  }

  boolean analysed() {
    return problem.isEmpty();
  }

  byte[] toBytes() {
    return new PackedOutput()
        .text(problem)
        .all(
            violations,
            (out, violation) ->
                out.number(violation.rule()).number(violation.line()).text(violation.place()))
        .toBytes();
  }

  /** Why what was written could not be analysed; empty if it could, or cannot be read. */
  static String problem(byte[] bytes) {
    return PackedInput.begin(bytes, PackedInput::text).orElse("");
  }

  /** What was written; empty if these bytes are something else. */
  static Optional<FileViolations> read(byte[] bytes, int rules) {
    return PackedInput.read(
            bytes,
            in ->
                new FileViolations(
                    in.text(),
                    in.all(one -> new Violation(one.number(), one.number(), one.text()))))
        .filter(found -> found.violations.stream().allMatch(one -> one.rule() < rules));
  }
}
