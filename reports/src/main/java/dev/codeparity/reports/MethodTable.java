package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.MethodRecord;
import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodFacts;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** {@code methods.csv}: the methods that commits added, changed and deleted. */
final class MethodTable {
  private MethodTable() {}

  static Table<Analysis, MethodRecord> table() {
    TableBuilder<MethodRecord> table =
        new TableBuilder<MethodRecord>("methods", "One row per Java method changed in a commit")
            .text("commit", "The commit.", MethodRecord::commit)
            .always()
            .ofCommit()
            .text("path", "Where the file lies.", MethodRecord::path)
            .always()
            .text(
                "method",
                "Type, name and types of the parameters; a constructor has its type's name.",
                MethodRecord::method)
            .always()
            .choice(
                "change",
                "What happened; white space and comments are no change, nor is a move.",
                MethodChange.Kind.class,
                MethodRecord::change);
    twice(table, "cyclomatic", "Cyclomatic complexity", MethodFacts::cyclomatic);
    twice(table, "cognitive", "Cognitive complexity", MethodFacts::cognitive);
    twice(table, "lines", "Lines from its first to its last", MethodFacts::lines);
    twice(table, "parameters", "Parameters", MethodFacts::parameters);
    twice(table, "nesting", "Depth of branches and loops in one another", MethodFacts::nesting);
    twice(
        table,
        "assertions",
        "Calls whose names say that they assert or verify",
        MethodFacts::assertions);
    return table
        .flag("is_public", "Whether it is public in public types.", MethodRecord::open)
        .flag("is_test", "Whether it is a test, by its annotation.", MethodRecord::test)
        .rows(Analysis::methods);
  }

  private static void twice(
      TableBuilder<MethodRecord> table,
      String name,
      String description,
      ToIntFunction<MethodFacts> figure) {
    side(
        table,
        name + "_before",
        description + ", before; empty if added.",
        MethodRecord::before,
        figure);
    side(
        table,
        name + "_after",
        description + ", after; empty if deleted.",
        MethodRecord::now,
        figure);
  }

  private static void side(
      TableBuilder<MethodRecord> table,
      String name,
      String description,
      Function<MethodRecord, Optional<MethodFacts>> side,
      ToIntFunction<MethodFacts> figure) {
    table.optionalCount(
        name,
        description,
        row -> {
          // the quick compiler calls into the JVM for each lambda that captures something
          Optional<MethodFacts> facts = side.apply(row);
          return facts.isPresent()
              ? OptionalInt.of(figure.applyAsInt(facts.get()))
              : OptionalInt.empty();
        });
  }
}
