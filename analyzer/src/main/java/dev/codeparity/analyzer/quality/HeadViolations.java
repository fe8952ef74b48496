package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.LineIds;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.origin.LineOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells for each violation of the head which commit wrote the line that it stands on. */
public final class HeadViolations {
  private HeadViolations() {}

  /**
   * The violations that stand, in order of the files and of their lines.
   *
   * @param lines the line ledger, to which the last commit has been applied
   */
  public static List<ViolationEvent> of(
      History history, LineLedger lines, CheckedFiles checked, List<FileVersion> headFiles) {
    List<ViolationEvent> events = new ArrayList<>();
    for (FileVersion file : headFiles) {
      Optional<LineIds> known = lines.lines(history.head().index(), file.path());
      if (known.isPresent()) {
        for (Violation violation : checked.of(file).violations()) {
          LineOrigin origin = lines.originOf(known.get().of(violation.line() - 1));
          events.add(
              new ViolationEvent(
                  ViolationEvent.Kind.STANDING,
                  origin.commit(),
                  file.path(),
                  violation.rule(),
                  violation.line(),
                  violation.place(),
                  origin.commit(),
                  origin.source(),
                  OptionalInt.empty()));
        }
      }
    }
    return events;
  }
}
