package dev.codeparity.maven;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.ClaimFiles;
import dev.codeparity.options.ErrorLine;
import dev.codeparity.options.OptionValue;
import dev.codeparity.options.RepositoryRoot;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What all goals share: the repository, the options of the command line, and when there is nothing
 * to do. A repository is not a module, so a goal runs once in a build, with its first project.
 */
abstract class RepositoryMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /**
   * Do nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.skip", defaultValue = "false")
  private boolean skip;

  /**
   * A folder of the repository: its root, one in it, or a worktree. By default the folder that the
   * build was started in.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.repository", defaultValue = "${session.executionRootDirectory}")
  private File repository;

  /**
   * Configuration; by default {@code .codeparity.yml} at the repository's root. What the POM or the
   * command line says goes before it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.config")
  private @Nullable File config;

  /**
   * Analyse the commits that this revision reaches ({@code HEAD}). {@code BASE..END}: those of
   * {@code END}, and tell the change from {@code BASE} apart.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.rev")
  private @Nullable String rev;

  /**
   * Compare only commits landed on or after this day.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.since")
  private @Nullable String since;

  /**
   * Compare only commits landed on or before this day.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.until")
  private @Nullable String until;

  /**
   * End of observation: what came later does not exist (the newest commit's day).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.asOf")
  private @Nullable String asOf;

  /**
   * Count only files whose path matches one of these globs, such as {@code src/**}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.includes")
  private @Nullable List<String> includes;

  /**
   * Do not count files whose path matches one of these globs.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.excludes")
  private @Nullable List<String> excludes;

  /**
   * Commits on the AI side: {@code any}, {@code authored} or {@code assisted} (any).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.ai")
  private @Nullable String ai;

  /**
   * Where mixed commits go: {@code exclude}, {@code ai} or {@code human} (exclude).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.mixed")
  private @Nullable String mixed;

  /**
   * Speak of this repository, or of people like these: {@code repository} or {@code people}
   * (repository).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.inference")
  private @Nullable String inference;

  /**
   * Call it parity between 1/margin and margin (1.25).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.margin")
  private @Nullable String margin;

  /**
   * Confidence of the intervals (0.95).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.confidence")
  private @Nullable String confidence;

  /**
   * Watch each commit for defects so many days (90).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.followUp")
  private @Nullable String followUp;

  /**
   * A line rewritten within so many days counts as churn (14).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.churnWindow")
  private @Nullable String churnWindow;

  /**
   * How fixes are traced to the commits that broke things: {@code off}, {@code b}, {@code ag},
   * {@code ma}, {@code ra}, {@code l}, {@code r}, {@code ranked}, {@code ageless} or {@code all}
   * (ranked).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.szz")
  private @Nullable String szz;

  /**
   * Tell fixes by the issues of a tracker, too: its export in CSV or JSON.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.issues")
  private @Nullable String issues;

  /**
   * A PMD rule set, on disk or in the repository, instead of the one that comes along.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.ruleset")
  private @Nullable String ruleset;

  /**
   * Write no name, address or message text.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.anonymise")
  private @Nullable String anonymise;

  /**
   * Threads to work with; the result is the same with any number (all cores).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.threads")
  private @Nullable String threads;

  /**
   * Keep no results between runs, and use none.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.noCache", defaultValue = "false")
  private boolean noCache;

  /**
   * The claims to test. By default those made in public in mid 2026; of {@code check} none.
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.claims")
  private @Nullable File claims;

  /**
   * Where claims are on record (notes of the repository).
   *
   * @since 0.1.0
   */
  @Parameter(property = "codeparity.registry")
  private @Nullable File registry;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Optional<String> idle = whyIdle();
    if (idle.isPresent()) {
      getLog().info(idle.get());
      return;
    }
    if (isTurn()) {
      try {
        run();
      } catch (UsageException e) {
        throw new MojoExecutionException(line(e), e);
      }
    }
  }

  /** Does the goal's work. */
  abstract void run() throws MojoFailureException;

  /** Why there is nothing to do, in a line; empty if there is. */
  Optional<String> whyIdle() {
    if (skip) {
      return isTurn() ? Optional.of("Skipped, as codeparity.skip asks.") : Optional.empty();
    }
    if (isTurn() && !RepositoryRoot.isIn(folder())) {
      return Optional.of("Skipped: no Git repository at or above " + folder() + ".");
    }
    return Optional.empty();
  }

  /** Whether this project is the one with which the goal runs. */
  final boolean isTurn() {
    return project.equals(session.getTopLevelProject());
  }

  final Path folder() {
    return repository.toPath();
  }

  /** The file that states what the build says. */
  final String pom() {
    return Optional.ofNullable(project.getFile()).map(File::getName).orElse("pom.xml");
  }

  final Optional<Path> configuration() {
    return RepositoryRoot.configuration(folder(), Optional.ofNullable(config).map(File::toPath));
  }

  final boolean hasClaims() {
    return claims != null;
  }

  /** What the parameters and the configuration ask for. */
  final Choices choices() {
    Choices choices = Choices.of(folder(), configuration(), given());
    AnalysisRequest.Builder request = choices.request().cache(!noCache);
    Optional.ofNullable(claims).map(File::toPath).map(ClaimFiles::read).ifPresent(request::claims);
    Optional.ofNullable(registry).map(File::toPath).ifPresent(request::registry);
    return choices;
  }

  /** The options that the build sets. */
  Map<AnalyzeOption, OptionValue> given() {
    Map<AnalyzeOption, OptionValue> given = new EnumMap<>(AnalyzeOption.class);
    put(given, AnalyzeOption.REV, "rev", rev);
    put(given, AnalyzeOption.SINCE, "since", since);
    put(given, AnalyzeOption.UNTIL, "until", until);
    put(given, AnalyzeOption.AS_OF, "asOf", asOf);
    put(given, AnalyzeOption.INCLUDE, "includes", includes);
    put(given, AnalyzeOption.EXCLUDE, "excludes", excludes);
    put(given, AnalyzeOption.AI, "ai", ai);
    put(given, AnalyzeOption.MIXED, "mixed", mixed);
    put(given, AnalyzeOption.INFERENCE, "inference", inference);
    put(given, AnalyzeOption.MARGIN, "margin", margin);
    put(given, AnalyzeOption.CONFIDENCE, "confidence", confidence);
    put(given, AnalyzeOption.FOLLOW_UP, "followUp", followUp);
    put(given, AnalyzeOption.CHURN_WINDOW, "churnWindow", churnWindow);
    put(given, AnalyzeOption.SZZ, "szz", szz);
    put(given, AnalyzeOption.ISSUES, "issues", issues);
    put(given, AnalyzeOption.RULESET, "ruleset", ruleset);
    put(given, AnalyzeOption.ANONYMISE, "anonymise", anonymise);
    put(given, AnalyzeOption.THREADS, "threads", threads);
    return given;
  }

  static void put(
      Map<AnalyzeOption, OptionValue> given,
      AnalyzeOption option,
      String parameter,
      @Nullable String value) {
    put(given, option, parameter, value == null ? null : List.of(value));
  }

  static void put(
      Map<AnalyzeOption, OptionValue> given,
      AnalyzeOption option,
      String parameter,
      @Nullable List<String> values) {
    if (values != null && !values.isEmpty()) {
      given.put(option, new OptionValue("<" + parameter + ">", values));
    }
  }

  final void warn(List<String> warnings) {
    warnings.forEach(warning -> getLog().warn(ErrorLine.visible(warning)));
  }

  static String line(UsageException problem) {
    return ErrorLine.visible(ErrorLine.firstLine(problem));
  }
}
