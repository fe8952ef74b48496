package dev.codeparity.cli;

import dev.codeparity.analyzer.EvaluationRequest;
import dev.codeparity.analyzer.LinkEvaluator;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.evaluation.LinkEvaluation;
import dev.codeparity.analyzer.evaluation.Resampling;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.EvaluationWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the defect links against ground truth. */
@Command(
    name = "evaluate-szz",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity evaluate-szz [OPTIONS] --repos DIR TRUTH",
    description = {
      "Score the defect links against fixes whose bug-inducing commits are known: precision, recall",
      "and F1 over all links, by variant, and by kind of row where TRUTH has a column 'kind'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity evaluate-szz oracle.csv --repos clones --hide-messages",
      "  codeparity evaluate-szz oracle.csv --repos clones --szz b,ag --predictions answers.csv",
      "",
      "Without --hide-messages a fix whose message names commits is linked to these, as in an",
      "analysis; many truths were read from such messages, and then the score is of no worth."
    })
final class EvaluateSzzCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "TRUTH",
      description = "A CSV file with the columns repo (owner/name), fix_sha and inducing_shas.")
  private Path truth = Path.of("");

  @Option(
      names = "--repos",
      paramLabel = "DIR",
      required = true,
      description = "Holds a clone of each repository, in owner+name or owner+name/repo.")
  private Path repositories = Path.of("");

  @Option(
      names = "--szz",
      paramLabel = "LIST",
      description = "Variants to score, separated by commas, or all (all).")
  private String variants = ALL;

  @Option(
      names = "--hide-messages",
      description = "Take the fixes' own messages for empty, so that no written link can leak.")
  private boolean hideMessages;

  @Option(
      names = "--issue-keys",
      description = {
        "Let the answer of ranked stand for all commits whose subjects bear the same issue key,",
        "as ABC-123, if they are six at most: for truths that blame issues."
      })
  private boolean issueKeys;

  @Option(
      names = "--resample",
      paramLabel = "UNIT",
      description = "What the bootstrap draws: rows or repositories (rows).")
  private String resampling = "rows";

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Write each variant's answers: repo, fix_sha, variant, predicted_shas.")
  private @Nullable Path predictions;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with; the result is the same with any number (all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private final CommonOptions common = new CommonOptions();

  EvaluateSzzCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    EvaluationRequest request = request();
    if (predictions != null) {
      EvaluationWriter.checkWritable(predictions);
    }
    Warnings warnings = new Warnings();
    LinkEvaluation evaluation = evaluate(request, warnings);
    if (predictions != null) {
      EvaluationWriter.writePredictions(evaluation, predictions);
    }
    if (json) {
      terminal.out().writeBytes(EvaluationWriter.json(evaluation));
    } else {
      terminal.out().print(EvaluationWriter.text(evaluation));
    }
    terminal.out().flush();
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    warnings.texts().forEach(messages::warning);
    return 0;
  }

  private LinkEvaluation evaluate(EvaluationRequest request, Warnings warnings) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      return new LinkEvaluator(progress, warnings).evaluate(request);
    }
  }

  private EvaluationRequest request() {
    Resampling unit = new OptionValue("--resample", List.of(resampling)).choice(Resampling.class);
    if (threads < 1 || threads > 256) {
      throw new OptionValue("--threads", List.of(Integer.toString(threads)))
          .mustBe("a whole number, 1 to 256");
    }
    return new EvaluationRequest(
        truth, repositories, chosenVariants(), hideMessages, issueKeys, unit, threads);
  }

  /** All that trace lines; and without hidden messages the written links alone, too. */
  private List<SzzVariant> chosenVariants() {
    List<SzzVariant> every = Arrays.asList(SzzVariant.values());
    if (variants.strip().equalsIgnoreCase(ALL)) {
      return every.stream().filter(v -> !hideMessages || v != SzzVariant.OFF).toList();
    }
    List<String> names = OptionValue.choices(SzzVariant.class);
    return new OptionValue("--szz", List.of(variants))
        .choices(names).stream().map(name -> every.get(names.indexOf(name))).toList();
  }
}
