package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.Inference;
import dev.codeparity.analyzer.claim.stated.PublicClaims;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.analyzer.defect.IssueExport;
import dev.codeparity.analyzer.defect.SzzChoice;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.QualityScope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to analyse and how. Immutable; every value is in its range, or the constructor throws an
 * {@link IllegalArgumentException} whose message starts with the option's name.
 *
 * @param repository the repository: its root, a folder in it, a worktree or a bare repository
 * @param rev the revision whose ancestors are analysed, such as {@code HEAD} or a branch; a range
 *     {@code BASE..END} has the commits that END has and BASE has not told apart
 * @param since only commits landed at or after this time are compared
 * @param until only commits landed at or before this time are compared
 * @param asOf end of observation: nothing later exists; empty means the newest commit's committer
 *     time
 * @param followUpDays days a commit is followed for defects, 1 to 365
 * @param churnWindowDays days within which a rewritten line counts as churn, 1 to 365
 * @param period length of the periods shown
 * @param ai which provenances form the AI side
 * @param mixed where mixed commits go
 * @param inference whom the headline interval speaks of
 * @param margin equivalence margin m, a ratio above 1 and at most 10: parity is [1/m, m]
 * @param confidence confidence of the intervals, 0.5 to 0.9999
 * @param szz how defect links are found beyond those that messages name
 * @param issues issues of the project's tracker, by which fixes are told beside their messages
 * @param quality how much of the history the rules of static analysis look at
 * @param qualityLanguages languages whose code they look at; one at least
 * @param ruleset a PMD rule set, by its path on disk or in the repository; empty means ours
 * @param cache whether results are kept between runs
 * @param includes globs of paths that alone are counted; empty means all
 * @param excludes globs of paths that are not counted
 * @param configuration file whose {@code rules} are added to the attribution catalogue
 * @param claims what is tested besides the claim of parity
 * @param registry file that registrations of claims are kept in; empty for the repository's notes
 * @param threads threads to work with, 1 to 256; the result does not depend on it
 * @param anonymise whether outputs keep back names, addresses and texts of messages
 */
public record AnalysisRequest(
    Path repository,
    String rev,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Instant> asOf,
    int followUpDays,
    int churnWindowDays,
    PeriodLength period,
    AiSide ai,
    MixedSide mixed,
    Inference inference,
    double margin,
    double confidence,
    SzzChoice szz,
    IssueExport issues,
    QualityScope quality,
    Set<QualityLanguage> qualityLanguages,
    Optional<String> ruleset,
    boolean cache,
    List<String> includes,
    List<String> excludes,
    Optional<Path> configuration,
    StatedClaims claims,
    Optional<Path> registry,
    int threads,
    boolean anonymise) {

  /** Stands in a range, as in git log. */
  private static final String RANGE = "..";

  public AnalysisRequest {
    qualityLanguages = Collections.unmodifiableSet(EnumSet.copyOf(qualityLanguages));
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    RequestRules.check(rev, since, until);
    RequestRules.days("follow-up", followUpDays);
    RequestRules.days("churn-window", churnWindowDays);
    RequestRules.levels(margin, confidence);
    RequestRules.threads(threads);
    RequestRules.ruleset(ruleset);
    includes.forEach(glob -> RequestRules.glob("include", glob));
    excludes.forEach(glob -> RequestRules.glob("exclude", glob));
  }

  /**
   * The request that no option has changed.
   *
   * @param repository the repository to analyse
   */
  public static AnalysisRequest defaults(Path repository) {
    return new Builder(repository).build();
  }

  /** The revision whose ancestors are analysed: the end, where a range is asked for. */
  String end() {
    int dots = rev.indexOf(RANGE);
    String end = dots < 0 ? rev : rev.substring(dots + RANGE.length());
    return end.isEmpty() ? "HEAD" : end;
  }

  /** The revision before a range; empty where none is asked for. */
  Optional<String> base() {
    int dots = rev.indexOf(RANGE);
    return dots < 0 ? Optional.empty() : Optional.of(dots == 0 ? "HEAD" : rev.substring(0, dots));
  }

  /** The same without a look at the code itself, for questions that it does not bear on. */
  AnalysisRequest withoutQuality() {
    return toBuilder().quality(QualityScope.OFF).build();
  }

  /** A builder that starts from this request. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Collects the values of a request; {@link #build()} checks them. */
  public static final class Builder {
    private final Path repository;
    private String rev = "HEAD";
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<Instant> asOf = Optional.empty();
    private int followUpDays = 90;
    private int churnWindowDays = 14;
    private PeriodLength period = PeriodLength.QUARTER;
    private AiSide ai = AiSide.ANY;
    private MixedSide mixed = MixedSide.EXCLUDE;
    private Inference inference = Inference.REPOSITORY;
    private double margin = 1.25;
    private double confidence = 0.95;
    private SzzChoice szz = SzzChoice.of(SzzChoice.DEFAULT);
    private IssueExport issues = IssueExport.NONE;
    private QualityScope quality = QualityScope.AUTO;
    private Set<QualityLanguage> qualityLanguages = EnumSet.of(QualityLanguage.JAVA);
    private Optional<String> ruleset = Optional.empty();
    private boolean cache = true;
    private List<String> includes = List.of();
    private List<String> excludes = List.of();
    private Optional<Path> configuration = Optional.empty();
    private StatedClaims claims = PublicClaims.claims();
    private Optional<Path> registry = Optional.empty();
    private int threads =
        Math.min(RequestRules.MOST_THREADS, Runtime.getRuntime().availableProcessors());
    private boolean anonymise;

    private Builder(Path repository) {
      this.repository = repository;
    }

    private Builder(AnalysisRequest request) {
      repository = request.repository;
      rev = request.rev;
      since = request.since;
      until = request.until;
      asOf = request.asOf;
      followUpDays = request.followUpDays;
      churnWindowDays = request.churnWindowDays;
      period = request.period;
      ai = request.ai;
      mixed = request.mixed;
      inference = request.inference;
      margin = request.margin;
      confidence = request.confidence;
      szz = request.szz;
      issues = request.issues;
      quality = request.quality;
      qualityLanguages = request.qualityLanguages;
      ruleset = request.ruleset;
      cache = request.cache;
      includes = request.includes;
      excludes = request.excludes;
      configuration = request.configuration;
      claims = request.claims;
      registry = request.registry;
      threads = request.threads;
      anonymise = request.anonymise;
    }

    public Builder rev(String value) {
      rev = value;
      return this;
    }

    public Builder since(Instant value) {
      since = Optional.of(value);
      return this;
    }

    public Builder until(Instant value) {
      until = Optional.of(value);
      return this;
    }

    public Builder asOf(Instant value) {
      asOf = Optional.of(value);
      return this;
    }

    public Builder followUpDays(int value) {
      followUpDays = value;
      return this;
    }

    public Builder churnWindowDays(int value) {
      churnWindowDays = value;
      return this;
    }

    public Builder period(PeriodLength value) {
      period = value;
      return this;
    }

    public Builder ai(AiSide value) {
      ai = value;
      return this;
    }

    public Builder mixed(MixedSide value) {
      mixed = value;
      return this;
    }

    public Builder inference(Inference value) {
      inference = value;
      return this;
    }

    public Builder margin(double value) {
      margin = value;
      return this;
    }

    public Builder confidence(double value) {
      confidence = value;
      return this;
    }

    public Builder szz(SzzVariant value) {
      return szz(SzzChoice.of(value));
    }

    public Builder szz(SzzChoice value) {
      szz = value;
      return this;
    }

    public Builder issues(IssueExport value) {
      issues = value;
      return this;
    }

    public Builder quality(QualityScope value) {
      quality = value;
      return this;
    }

    public Builder qualityLanguages(Set<QualityLanguage> value) {
      qualityLanguages = value;
      return this;
    }

    public Builder ruleset(String value) {
      ruleset = Optional.of(value);
      return this;
    }

    public Builder cache(boolean value) {
      cache = value;
      return this;
    }

    public Builder includes(List<String> value) {
      includes = value;
      return this;
    }

    public Builder excludes(List<String> value) {
      excludes = value;
      return this;
    }

    public Builder configuration(Path value) {
      configuration = Optional.of(value);
      return this;
    }

    public Builder claims(StatedClaims value) {
      claims = value;
      return this;
    }

    public Builder registry(Path value) {
      registry = Optional.of(value);
      return this;
    }

    public Builder threads(int value) {
      threads = value;
      return this;
    }

    public Builder anonymise(boolean value) {
      anonymise = value;
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if a value leaves its range; the message starts with the
     *     option's name
     */
    public AnalysisRequest build() {
      return new AnalysisRequest(
          repository,
          rev,
          since,
          until,
          asOf,
          followUpDays,
          churnWindowDays,
          period,
          ai,
          mixed,
          inference,
          margin,
          confidence,
          szz,
          issues,
          quality,
          qualityLanguages,
          ruleset,
          cache,
          includes,
          excludes,
          configuration,
          claims,
          registry,
          threads,
          anonymise);
    }
  }
}
