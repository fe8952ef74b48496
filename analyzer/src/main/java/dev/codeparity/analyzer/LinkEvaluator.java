package dev.codeparity.analyzer;

import dev.codeparity.analyzer.evaluation.Clones;
import dev.codeparity.analyzer.evaluation.EvaluatedRepository;
import dev.codeparity.analyzer.evaluation.GroundTruth;
import dev.codeparity.analyzer.evaluation.LinkEvaluation;
import dev.codeparity.analyzer.evaluation.RowNotRun;
import dev.codeparity.analyzer.evaluation.RowResult;
import dev.codeparity.analyzer.evaluation.TruthRow;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds defect links against a ground truth: each repository is walked once, as an analysis walks
 * it, with the fixes of the truth for fixes. Serves one evaluation.
 */
public final class LinkEvaluator {
  private static final double CONFIDENCE = 0.95;

  private final ProgressListener progress;
  private final Warnings warnings;
  private final Map<TruthRow, RowResult> results = new HashMap<>();
  private final List<RowNotRun> notRun = new ArrayList<>();
  private final List<RowNotRun> unknownTruths = new ArrayList<>();

  /**
   * @param progress is told how far the work has come
   * @param warnings takes what was noticed in the repositories
   */
  public LinkEvaluator(ProgressListener progress, Warnings warnings) {
    this.progress = progress;
    this.warnings = warnings;
  }

  /**
   * Asks the variants for the links of every fix of the truth. A row whose repository or fix is
   * missing is in no figure, and in the list of those not run.
   *
   * @throws UsageException if the truth or the folder of repositories cannot be read
   */
  public LinkEvaluation evaluate(EvaluationRequest request) {
    GroundTruth truth = GroundTruth.read(request.truth());
    if (!Files.isDirectory(request.repositories())) {
      throw new UsageException("--repos: there is no folder " + request.repositories());
    }
    Map<String, List<TruthRow>> byRepository =
        truth.rows().stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    TruthRow::repository, LinkedHashMap::new, Collectors.toList()));
    byRepository.forEach((name, rows) -> evaluate(request, name, rows));
    return new LinkEvaluation(
        request.hideMessages(),
        request.resampling(),
        CONFIDENCE,
        request.variants(),
        truth.rows().stream().map(results::get).filter(Objects::nonNull).toList(),
        notRun,
        unknownTruths);
  }

  private void evaluate(EvaluationRequest request, String name, List<TruthRow> rows) {
    Optional<Path> clone = new Clones(request.repositories()).of(name);
    if (clone.isEmpty()) {
      rows.forEach(row -> notRun.add(new RowNotRun(row, "no clone of the repository")));
      return;
    }
    Warnings noticed = new Warnings();
    try (GitRepository repository = GitRepository.open(clone.get(), noticed)) {
      EvaluatedRepository evaluated = new EvaluatedRepository(repository, rows);
      results.putAll(
          evaluated.run(
              request.variants(),
              request.hideMessages(),
              request.issueKeys(),
              request.threads(),
              (done, total) -> progress.progress("walking " + name, done, total, "")));
      notRun.addAll(evaluated.notRun());
      unknownTruths.addAll(evaluated.unknownTruths());
    } catch (UsageException e) {
      String reason = Objects.toString(e.getMessage(), "the repository cannot be read");
      rows.forEach(row -> notRun.add(new RowNotRun(row, reason)));
    }
    noticed.texts().forEach(text -> warnings.add(name + ": " + text));
  }
}
