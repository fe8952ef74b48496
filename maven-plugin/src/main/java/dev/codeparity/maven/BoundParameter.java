package dev.codeparity.maven;

import dev.codeparity.analyzer.gate.BoundSource;
import dev.codeparity.analyzer.problem.UsageException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One {@code <bound>} of a POM. Maven sets the fields by their names. */
public final class BoundParameter implements BoundSource {
  private @Nullable String id;
  private @Nullable String metric;
  private @Nullable String group;
  private @Nullable String in;
  private @Nullable List<String> paths;
  private @Nullable String window;
  private @Nullable String priority;
  private @Nullable String atMost;
  private @Nullable String atLeast;
  private @Nullable String strict;
  private @Nullable String looks;

  @Override
  public Optional<String> text(String field) {
    return Optional.ofNullable(
        switch (field) {
          case "id" -> id;
          case "metric" -> metric;
          case "group" -> group;
          case "in" -> in;
          case "window" -> window;
          case "priority" -> priority;
          case "at-most" -> atMost;
          case "at-least" -> atLeast;
          case "strict" -> strict;
          case "looks" -> looks;
          default -> throw new IllegalArgumentException("no field " + field);
        });
  }

  @Override
  public List<String> texts(String field) {
    return Optional.ofNullable(paths).orElse(List.of());
  }

  /** The line in the POM is not known. */
  @Override
  public int line() {
    return 1;
  }

  @Override
  public UsageException problem(String field, String what) {
    String name =
        switch (field) {
          case "at-most" -> "atMost";
          case "at-least" -> "atLeast";
          default -> field;
        };
    return new UsageException(
        "<bounds>: bound "
            + (id == null ? "without id" : "'" + id + "'")
            + ": <"
            + name
            + "> "
            + what);
  }
}
