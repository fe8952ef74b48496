package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.stated.ClaimTests;
import dev.codeparity.analyzer.claim.stated.Expected;
import dev.codeparity.analyzer.claim.stated.Ground;
import dev.codeparity.analyzer.claim.stated.Looks;
import dev.codeparity.analyzer.claim.stated.Registration;
import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.QualityScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The claims of one run: tested, or put on record.
 *
 * @param request holds the claims
 */
record ClaimsRun(GitRepository repository, AnalysisRequest request, ProgressListener progress) {

  /** The request, with a look at the code itself where a claim is about that, and else without. */
  static AnalysisRequest asking(AnalysisRequest request) {
    return areAboutCode(request)
        ? request.toBuilder().quality(QualityScope.HISTORY).build()
        : request.withoutQuality();
  }

  private static boolean areAboutCode(AnalysisRequest request) {
    return request.claims().claims().stream().anyMatch(ClaimsRun::isAboutCode);
  }

  private static boolean isAboutCode(StatedClaim claim) {
    Expected expected = claim.expected();
    return (expected instanceof Expected.Ratio ratio && ratio.metric().isOfCode())
        || (expected instanceof Expected.Trend trend && trend.metric().isOfCode());
  }

  TestedClaims test(Examined examined, Warnings warnings) {
    Ground run = new Ground(examined.measures(), examined.settings());
    Looks looks =
        Looks.of(
            request.claims(),
            register().all(examined.findings().history(), warnings),
            examined.settings().asOf());
    return ClaimTests.test(
        request.claims(), new ClaimGrounds(run, this::ground), examined.comparison(request), looks);
  }

  /** Another walk, over some files only or up to an earlier day. */
  private Optional<Ground> ground(List<String> paths, Instant end) {
    if (repository.history(request.rev()).asOf(end).isEmpty()) {
      return Optional.empty();
    }
    AnalysisRequest asked = areAboutCode(request) ? request : request.withoutQuality();
    AnalysisRequest.Builder other = asked.toBuilder().asOf(end);
    AnalysisRequest of = paths.isEmpty() ? other.build() : other.includes(paths).build();
    // what there is to warn of has been said of the whole
    Examiner examiner = new Examiner(repository, of, progress, new Warnings());
    Examined examined = examiner.examine(new Stopwatch());
    return Optional.of(new Ground(examined.measures(), examined.settings()));
  }

  Registered register(Warnings warnings) {
    History all = repository.history(request.rev());
    Instant asOf = new Examiner(repository, request, progress, warnings).endOfObservation(all);
    History history = Examiner.until(all, asOf);
    Registration registration =
        new Registration(
            request.claims().sha256(),
            asOf,
            history.head().id(),
            RunReport.configuration(request, asOf));
    List<Registration> before = register().all(history, warnings);
    boolean known = before.stream().anyMatch(registration::isSameAs);
    if (!known) {
      refuseSpent(Looks.of(request.claims(), before, asOf));
      register().add(registration);
    }
    return new Registered(registration, register().place(), known);
  }

  /** A look that was not planned has no part of the error left, whatever it would find. */
  private void refuseSpent(Looks looks) {
    if (looks.bound() == Looks.Bound.SPENT) {
      throw new UsageException(
          request.claims().source()
              + ": all "
              + looks.planned()
              + " planned looks are taken and on record in "
              + register().place()
              + "; state claims about what is to come in another file and register that");
    }
  }

  private ClaimRegister register() {
    return new ClaimRegister(repository, request.registry());
  }
}
