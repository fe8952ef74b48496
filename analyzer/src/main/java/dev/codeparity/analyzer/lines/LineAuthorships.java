package dev.codeparity.analyzer.lines;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.origin.LineOrigin;
import dev.codeparity.analyzer.provenance.Author;
import dev.codeparity.analyzer.provenance.Authorship;
import dev.codeparity.analyzer.provenance.LineProvenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who wrote lines, by where they come from; made when asked for. */
public final class LineAuthorships {
  private final Authorship authorship;
  private final boolean anonymise;
  private final Map<String, String> names = new HashMap<>();
  private final Map<LineOrigin, LineAuthorship> known = new HashMap<>();

  /**
   * Of the lines of a history.
   *
   * @param anonymise whether names are left out
   */
  public LineAuthorships(Authorship authorship, boolean anonymise) {
    this.authorship = authorship;
    this.anonymise = anonymise;
    for (Author author : authorship.people().authors()) {
      names.put(author.id(), author.name());
    }
  }

  /** Who wrote the lines of one origin. */
  public LineAuthorship of(LineOrigin origin) {
    return known.computeIfAbsent(origin, this::make);
  }

  private LineAuthorship make(LineOrigin origin) {
    Commit commit = authorship.history().commit(origin.commit());
    LineProvenance line = authorship.lines().get(origin.commit()).of(origin.source());
    String author = authorship.people().authorOf(commit);
    return new LineAuthorship(
        commit.id(),
        commit.authorTime(),
        author,
        anonymise ? "" : names.getOrDefault(author, ""),
        Optional.of(line.provenance()),
        line.tool(),
        line.recorded());
  }
}
