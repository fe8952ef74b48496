package dev.codeparity.analyzer.quality;

import net.sf.saxon.Configuration;
import net.sf.saxon.Version;
import net.sf.saxon.java.JavaPlatform;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.lib.StandardErrorReporter;

/**
 * Lets Saxon, which evaluates those of PMD's rules that are written in XPath, keep one reporter of
 * errors for each rule. It would build one, with a buffered writer, for every node that a rule
 * looks at, and that takes as long as all of the looking.
 */
final class OneReporter extends JavaPlatform {
  private OneReporter() {}

  /** Holds for rules that are first evaluated after this. */
  static void install() {
    Version.platform = new OneReporter();
  }

  @Override
  public void initialize(Configuration configuration) {
    super.initialize(configuration);
    ErrorReporter reporter = new StandardErrorReporter();
    configuration.setErrorReporterFactory(any -> reporter);
  }
}
