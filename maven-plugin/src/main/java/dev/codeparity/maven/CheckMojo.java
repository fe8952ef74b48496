package dev.codeparity.maven;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.Found;
import dev.codeparity.analyzer.GateRequest;
import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.gate.Policy;
import dev.codeparity.analyzer.gate.PolicyReader;
import dev.codeparity.analyzer.gate.Settled;
import dev.codeparity.options.Configuration;
import dev.codeparity.options.OptionValue;
import dev.codeparity.reports.check.CheckFiles;
import dev.codeparity.reports.check.CheckText;
import dev.codeparity.reports.check.FailOn;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build where a bound of the project's policy is broken, or a claim is refuted: what
 * {@code codeparity check} does. Without any bound there is one: AI code needs at most {@code
 * margin} times the fixes of human code.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class CheckMojo extends RepositoryMojo {
  /**
   * Do not check.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.check.skip", defaultValue = "false")
  private boolean skipCheck;

  /**
   * Whether a broken bound fails the build; otherwise it is a warning.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * Claims that fail the build: {@code refuted}, or {@code inconclusive} for all that are not
   * supported.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.failOn", defaultValue = "refuted")
  private String failOn;

  /**
   * Hold bounds on the whole history to its state at the end of the last full {@code day}, {@code
   * week} or {@code month}, so that it is measured once in that span; bounds on a change stay
   * exact.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.settled")
  private @Nullable String settled;

  /**
   * The policy; where it has a bound, those of the configuration do not count. Each bound has the
   * fields of one in {@code .codeparity.yml}, with {@code atMost} and {@code atLeast}.
   *
   * @since 0.1.0
   */
  @Parameter private @Nullable List<BoundParameter> bounds;

  /**
   * Where {@code check-junit.xml} and {@code check.sarif} go.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "codeparity.check.outputDirectory",
      defaultValue = "${project.build.directory}/codeparity-check")
  private File outputDirectory;

  @Override
  Optional<String> whyIdle() {
    return skipCheck && isTurn()
        ? Optional.of("Skipped, as codeparity.check.skip asks.")
        : super.whyIdle();
  }

  @Override
  void run() throws MojoFailureException {
    FailOn failing = new OptionValue("<failOn>", List.of(failOn)).choice(FailOn.class);
    Found<GateResult> found = new Analyzer(new LoggedProgress(getLog())).check(request());
    GateResult result = found.value();
    CheckFiles.write(result, outputDirectory.toPath());
    warn(found.warnings());
    List<String> lines = CheckText.lines(result, failing, outputDirectory.toString());
    if (!failing.fails(result)) {
      lines.forEach(getLog()::info);
      return;
    }
    if (failOnViolation) {
      throw new MojoFailureException(String.join(System.lineSeparator(), lines));
    }
    lines.forEach(getLog()::warn);
  }

  private GateRequest request() {
    AnalysisRequest run = choices().request().build();
    return new GateRequest(
        run,
        PolicyReader.stated(pom(), Optional.ofNullable(bounds).orElse(List.of()))
            .or(() -> configuration().flatMap(Configuration::policy))
            .orElseGet(() -> Policy.standard(run.margin())),
        Optional.ofNullable(settled)
            .map(text -> new OptionValue("<settled>", List.of(text)).choice(Settled.class)),
        hasClaims());
  }
}
