package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.List;
import java.util.Optional;

/**
 * The methods of one content of a file, or that it could not be parsed.
 *
 * @param problem why it could not be parsed, one line; empty if it could
 * @param methods in the order of the file
 */
record FileMethods(String problem, List<MethodFacts> methods) {
  private static final int LONGEST_NAME = 1000;

  FileMethods {
    methods = List.copyOf(methods);
  }

  static FileMethods failed(String problem) {
    return new FileMethods(problem, List.of());
  }

  boolean parsed() {
    return problem.isEmpty();
  }

  byte[] toBytes() {
    return new PackedOutput().text(problem).all(methods, FileMethods::pack).toBytes();
  }

  private static void pack(PackedOutput out, MethodFacts method) {
    String name = method.name();
    out.text(name.substring(0, Math.min(LONGEST_NAME, name.length())))
        .number(method.line())
        .number(method.lines())
        .number(method.cyclomatic())
        .number(method.cognitive())
        .number(method.parameters())
        .number(method.nesting())
        .flag(method.open())
        .flag(method.test())
        .number(method.assertions())
        .wide(method.code());
  }

  /** Why what was written could not be parsed; empty if it could, or cannot be read. */
  static String problem(byte[] bytes) {
    return PackedInput.begin(bytes, PackedInput::text).orElse("");
  }

  /** What was written; empty if these bytes are something else. */
  static Optional<FileMethods> read(byte[] bytes) {
    return PackedInput.read(bytes, in -> new FileMethods(in.text(), in.all(FileMethods::method)));
  }

  private static MethodFacts method(PackedInput in) {
    return new MethodFacts(
        in.text(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.flag(),
        in.flag(),
        in.number(),
        in.wide());
  }
}
