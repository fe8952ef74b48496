package dev.codeparity.maven;

import dev.codeparity.reports.Format;
import java.io.File;
import java.util.EnumSet;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Analyses the repository, prints the verdict, and writes the report: what {@code codeparity
 * analyze} does. Bound to no phase, since it reads the whole history.
 *
 * @since 0.1.0
 */
@Mojo(name = "analyze", aggregator = true, threadSafe = true)
public final class AnalyzeMojo extends ReportingMojo {
  /**
   * Where the report goes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "codeparity.outputDirectory",
      defaultValue = "${project.build.directory}/codeparity-report")
  private File outputDirectory;

  @Override
  void run() {
    report(outputDirectory.toPath(), EnumSet.noneOf(Format.class));
  }
}
