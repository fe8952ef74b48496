package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the records beside a commit let be seen of it: one sighting a source of lines, those with
 * most lines first. Lines by AI make the commit AI-authored if all that it adds are, else
 * AI-assisted; a source of which the commit adds no line is no evidence.
 */
final class RecordSightings {
  private RecordSightings() {}

  static List<Sighting> of(RecordedLines recorded) {
    List<LineSource> sources = recorded.record().sources();
    List<Sighting> sightings = new ArrayList<>();
    IntStream.range(0, sources.size())
        .boxed()
        .sorted(Comparator.comparing(i -> -recorded.lines().get(i + 1)))
        .forEach(
            i -> sightings.add(sighting(recorded, sources.get(i), recorded.lines().get(i + 1))));
    sightings.addAll(recorded.record().ofCommit());
    return sightings;
  }

  private static Sighting sighting(RecordedLines recorded, LineSource source, int lines) {
    String text = source.record() + ": " + lines + " of " + recorded.added() + " added lines";
    return new Sighting(
        source.rule(),
        new CompiledRule.Match(
            source.tool(), source.model(), percent(recorded, source, lines), source.since()),
        text,
        Sighting.IDENTITY,
        false,
        false);
  }

  /** The share of the commit that is by AI; none for a source of people's lines. */
  private static Optional<Integer> percent(RecordedLines recorded, LineSource source, int lines) {
    if (lines == 0) {
      return Optional.of(0);
    }
    if (source.author() != LineAuthor.AI) {
      return Optional.empty();
    }
    boolean hasCode = recorded.codeAdded() > 0;
    int all = hasCode ? recorded.codeAdded() : recorded.added();
    int ai = hasCode ? recorded.codeLines(LineAuthor.AI) : recorded.lines(LineAuthor.AI);
    return Optional.of(ai == all ? 100 : Math.max(1, (int) (99L * ai / all)));
  }
}
