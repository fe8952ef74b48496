package dev.codeparity.cli;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.reports.Format;
import dev.codeparity.reports.HistorySummary;
import dev.codeparity.reports.ReportWriter;
import dev.codeparity.reports.TerminalSummary;
import dev.codeparity.reports.html.HtmlReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * One analysis, from the check of the output folder to the last warning.
 *
 * @param terminal where it speaks
 * @param common how it speaks
 * @param out the report's folder
 */
record AnalysisRun(Terminal terminal, CommonOptions common, Path out) {
  private static final int WIDTH = 100;

  /** Analyses, writes the report, prints the summary and the warnings. */
  Analysis of(AnalysisRequest request, Set<Format> formats) {
    return of(request, formats, Optional.empty());
  }

  /**
   * As {@link #of(AnalysisRequest, Set)}, and what would have been said at past ends of periods.
   */
  Analysis of(AnalysisRequest request, Set<Format> formats, Optional<PeriodLength> asOfEach) {
    ReportWriter.checkWritable(out);
    Analysis analysis = analysis(request, asOfEach);
    ReportWriter.write(analysis, out, formats);

    boolean colours = terminal.colours() && !common.noColour;
    Path opened = formats.contains(Format.HTML) ? out.resolve(HtmlReport.FILE) : out;
    terminal.out().print(TerminalSummary.render(analysis, opened, WIDTH, colours));
    asOfEach.ifPresent(
        each -> terminal.out().print("\n" + HistorySummary.render(analysis.history())));
    terminal.out().flush();
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    analysis.warnings().forEach(messages::warning);
    return analysis;
  }

  private Analysis analysis(AnalysisRequest request, Optional<PeriodLength> asOfEach) {
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      return new Analyzer(progress).analyze(request, asOfEach);
    }
  }
}
