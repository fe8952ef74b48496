package dev.codeparity.maven;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.Format;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes the report into the project's site: the page, and the same files beside it as {@code
 * codeparity analyze} writes. No aggregator, since sites leave those out; it runs once all the
 * same.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends ReportingMojo implements MavenReport {
  private static final String FOLDER = "codeparity";

  /**
   * Write no report.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.report.skip", defaultValue = "false")
  private boolean skipReport;

  /**
   * The site's folder; the report goes into its folder {@code codeparity}.
   *
   * @since 0.1.0
   */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", required = true)
  private File outputDirectory;

  @Override
  Optional<String> whyIdle() {
    return skipReport && isTurn()
        ? Optional.of("Skipped, as codeparity.report.skip asks.")
        : super.whyIdle();
  }

  @Override
  void run() {
    report(folderOfReport(), EnumSet.of(Format.HTML));
  }

  private Path folderOfReport() {
    return outputDirectory.toPath().resolve(FOLDER);
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      run();
    } catch (UsageException e) {
      throw new MavenReportException(line(e), e);
    }
  }

  @Override
  public boolean canGenerateReport() {
    Optional<String> idle = whyIdle();
    idle.ifPresent(getLog()::info);
    return idle.isEmpty() && isTurn();
  }

  @Override
  public boolean isExternalReport() {
    return true;
  }

  /** Deprecated by its interface, which has nothing else to implement in its stead. */
  @Deprecated
  @Override
  public String getOutputName() {
    return FOLDER + "/index";
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Codeparity";
  }

  @Override
  public String getDescription(Locale locale) {
    return "AI-written code beside human-written code: defects, survival, review.";
  }

  @Override
  public File getReportOutputDirectory() {
    return folderOfReport().toFile();
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    outputDirectory = folder;
  }
}
