package dev.codeparity.maven;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.Format;
import dev.codeparity.reports.ReportWriter;
import dev.codeparity.reports.TerminalSummary;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that write a report share. */
abstract class ReportingMojo extends RepositoryMojo {
  private static final int WIDTH = 100;

  /**
   * Show figures by {@code month}, {@code quarter} or {@code year} (quarter).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.period")
  private @Nullable String period;

  /**
   * Tell too what would have been said at each past end of a {@code month}, {@code quarter} or
   * {@code year}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.asOfEach")
  private @Nullable String asOfEach;

  /**
   * Look at the code itself by PMD's rules: {@code off}, the {@code head} alone, what each commit
   * of the {@code history} did, or {@code auto}, the history where its files had 10,000 contents at
   * most, else the head (auto).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.quality")
  private @Nullable String quality;

  /**
   * Languages that {@code quality} looks at: {@code java}, {@code javascript}, {@code kotlin}
   * (java).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.qualityLanguages")
  private @Nullable List<String> qualityLanguages;

  /**
   * What to write: {@code csv}, {@code html}, {@code json}, {@code markdown}, {@code sarif}, {@code
   * junit}, {@code badge} (csv, html).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.formats")
  private @Nullable List<String> formats;

  @Override
  final Map<AnalyzeOption, OptionValue> given() {
    Map<AnalyzeOption, OptionValue> given = super.given();
    put(given, AnalyzeOption.PERIOD, "period", period);
    put(given, AnalyzeOption.AS_OF_EACH, "asOfEach", asOfEach);
    put(given, AnalyzeOption.QUALITY, "quality", quality);
    put(given, AnalyzeOption.QUALITY_LANGUAGES, "qualityLanguages", qualityLanguages);
    put(given, AnalyzeOption.FORMAT, "formats", formats);
    return given;
  }

  /**
   * Analyses and writes the report.
   *
   * @param always forms that are written whatever else is asked for
   */
  final void report(Path folder, Set<Format> always) {
    Choices choices = choices();
    Set<Format> chosen = EnumSet.copyOf(choices.formats());
    chosen.addAll(always);
    AnalysisRequest request = choices.request().build();
    ReportWriter.checkWritable(folder);
    Analysis analysis =
        new Analyzer(new LoggedProgress(getLog())).analyze(request, choices.asOfEach());
    ReportWriter.write(analysis, folder, chosen);
    TerminalSummary.render(analysis, folder, WIDTH, false).lines().forEach(getLog()::info);
    warn(analysis.warnings());
  }
}
