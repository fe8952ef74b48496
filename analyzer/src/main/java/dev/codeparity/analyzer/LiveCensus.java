package dev.codeparity.analyzer;

import dev.codeparity.analyzer.gate.LiveLines;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.LineCensus;
import dev.codeparity.analyzer.origin.LineCensus.Question;
import dev.codeparity.analyzer.origin.LineOrigin;
import dev.codeparity.analyzer.origin.LineView;
import java.util.List;
import java.util.Optional;

/** Counts the code lines that are live at the end of a walk, as {@code blame --summary} does. */
record LiveCensus(GitRepository repository, AnalysisRequest request, Examined examined) {

  /**
   * By the commit and author that wrote them.
   *
   * @param paths globs of the files that alone count; none for all
   */
  List<LiveLines> of(List<String> paths) {
    AnalysisRequest asked = paths.isEmpty() ? request : request.toBuilder().includes(paths).build();
    PathRules rules = CodePaths.of(repository, examined.history(), asked);
    LineCensus census = new LineCensus(new Question(LineView.BLAMED, false, rules::isWanted));
    return examined.ledger().count(census, examined.history().head().index()).stream()
        .map(delta -> lines(delta.origin(), delta.lines()))
        .toList();
  }

  private LiveLines lines(LineOrigin origin, int lines) {
    if (origin.commit() < 0) {
      return new LiveLines("", Optional.empty(), lines);
    }
    return new LiveLines(
        examined.history().commit(origin.commit()).id(),
        Optional.of(
            examined.findings().lines().get(origin.commit()).of(origin.source()).provenance()),
        lines);
  }
}
