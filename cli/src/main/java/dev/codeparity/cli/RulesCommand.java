package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.quality.QualityRules;
import dev.codeparity.analyzer.rules.ListedRule;
import dev.codeparity.analyzer.rules.RuleKind;
import dev.codeparity.analyzer.rules.RuleList;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Configuration;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.RulesReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules are in force, and where each comes from. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "codeparity rules [OPTIONS]",
    description = {
      "List the rules by which commits are told apart, who wrote them and which fix a defect, and",
      "those by which code is judged.",
      "A project adds, changes and switches off rules under 'rules:' in its .codeparity.yml."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  codeparity rules                                   all, with where each comes from",
      "  codeparity rules --repo ../app --kind attribution",
      "  codeparity rules --json                            with patterns and notes, for programs"
    })
final class RulesCommand implements Callable<Integer> {
  private static final int WIDTH = 100;

  private final Terminal terminal;

  @Mixin private final RepositoryOptions where = new RepositoryOptions();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only these: attribution, fix or quality (all).")
  private @Nullable String kind;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin private final CommonOptions common = new CommonOptions();

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<RuleKind> wanted =
        Optional.ofNullable(kind)
            .map(name -> new OptionValue("--kind", List.of(name)).choice(RuleKind.class));
    if (!Files.isDirectory(where.path())) {
      throw new UsageException("--repo: there is no folder " + where.path());
    }
    Optional<Path> configuration = where.configuration();
    QualityRules quality =
        configuration
            .flatMap(
                file -> Optional.ofNullable(Configuration.read(file).get(AnalyzeOption.RULESET)))
            .map(OptionValue::text)
            .map(this::named)
            .orElseGet(QualityRules::standard);
    List<ListedRule> rules =
        RuleList.of(configuration, quality).stream()
            .filter(rule -> wanted.map(rule.kind()::equals).orElse(true))
            .toList();
    RulesReport report = new RulesReport(rules);
    if (json) {
      report.writeJson(terminal.out());
    } else {
      report.writeText(terminal.out(), WIDTH, terminal.colours() && !common.noColour);
    }
    return 0;
  }

  private QualityRules named(String ruleset) {
    return new Analyzer()
        .qualityRules(AnalysisRequest.defaults(where.path()).toBuilder().ruleset(ruleset).build());
  }
}
