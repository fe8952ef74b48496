package dev.codeparity.analyzer.defect.ranking;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the ranking looks at, one value a candidate. None sees who wrote a commit, nor the message
 * of the fix. Shares are taken to their square root, counts to the logarithm of 1 more.
 */
public enum Feature {
  /** It wrote a deleted line. */
  DELETED_ANY(c -> is(c.evidence().deleted > 0)),
  /** Share of the deleted lines that it wrote. */
  DELETED_SHARE(c -> root(c.evidence().deleted, c.all().deleted)),
  /** 1 for the newest that wrote a deleted line, 1/2 for the next, and so on. */
  DELETED_RANK(Sees.TIME, c -> inverse(c.standing().rankAmongOwners())),
  /** It is the newest that wrote a deleted line. */
  DELETED_NEWEST(Sees.TIME, c -> is(c.standing().rankAmongOwners() == 1)),
  /** It wrote a line next above or below a change. */
  BESIDE_ANY(c -> is(c.evidence().beside > 0)),
  /** Share of these lines that it wrote. */
  BESIDE_SHARE(c -> root(c.evidence().beside, c.all().beside)),
  /** It is the newest that wrote one of these. */
  BESIDE_NEWEST(Sees.TIME, c -> is(c.standing().newestBeside())),
  /** Share of the rest of the changed functions that it wrote, the nearer the more. */
  NEAR_SHARE(c -> root(c.evidence().near, c.all().near)),
  /** It is the newest that wrote a line beside the changes or in their functions. */
  NEAR_NEWEST(Sees.TIME, c -> is(c.standing().newestNear())),
  /** How near the nearest of these lines is: 1/2 for the next. */
  NEAR_CLOSEST(c -> c.evidence().closest),
  /** Share of what stood in the place of the deleted lines before. */
  PAST_SHARE(c -> root(c.evidence().past, c.all().past)),
  /** Share of what stood in the place of the lines beside and near before. */
  PAST_NEAR(c -> root(c.evidence().pastNear, c.all().pastNear)),
  /** It wrote a line that mentions a rare name of the added lines. */
  MENTIONS_ANY(c -> is(c.evidence().mentions > 0)),
  /** Share of these lines that it wrote. */
  MENTIONS_SHARE(c -> root(c.evidence().mentions, c.all().mentions)),
  /** It changed a function that the fix changes. */
  FUNCTION_ANY(c -> is(c.alike().functions() > 0)),
  /** Share of the functions changed that it changed too. */
  FUNCTION_SHARE(c -> Math.sqrt(c.alike().functions())),
  /** It is the newest that changed one of these. */
  FUNCTION_NEWEST(Sees.TIME, c -> is(c.standing().newestInFunction())),
  /** Logarithm of 1 + days before the fix. */
  AGE(Sees.TIME, c -> Math.log1p(c.standing().days())),
  /** 1 if it was the last to change a file of the fix, 1/2 if the last but one, and so on. */
  RECENT_RANK(Sees.TIME, c -> c.evidence().recent),
  /** 1 for the newest candidate, 1/2 for the next, and so on. */
  RANK(Sees.TIME, c -> inverse(c.standing().rank())),
  /** Share of the added lines that it deleted. */
  RESTORED(c -> Math.sqrt(c.alike().restored())),
  /** Share of the deleted lines that it added. */
  UNDONE(c -> Math.sqrt(c.alike().undone())),
  /** Share of the names in the changed lines that it touched, the rarer the more. */
  TOUCHED(c -> Math.sqrt(c.alike().touched())),
  /** Share of these names that it introduced. */
  INTRODUCED(c -> Math.sqrt(c.alike().introduced())),
  /** Share of these names that it removed. */
  REMOVED(c -> c.alike().removed()),
  /** Share of these names that it touched in whatever file. */
  TOUCHED_ANYWHERE(c -> Math.sqrt(c.alike().anywhere())),
  /** Of the names that the fix removes, the share that it introduced. */
  INTRODUCED_WRONG(c -> c.alike().introducedWrong()),
  /** Of the names that the fix introduces, the share that it touched. */
  TOUCHED_MISSING(c -> c.alike().touchedMissing()),
  /** Of the names that the fix introduces, the share that it removed. */
  REMOVED_MISSING(c -> c.alike().removedMissing()),
  /** Share of the files of the fix that it changed. */
  FILES_SHARED(c -> c.alike().files()),
  /** Logarithm of 1 + files that it changed. */
  FILES(c -> Math.log1p(c.did().filesChanged())),
  /** The square of that. */
  FILES_SQUARED(c -> Math.pow(Math.log1p(c.did().filesChanged()), 2)),
  /** Logarithm of 1 + lines that it changed in files of the fix. */
  LINES(c -> Math.log1p(c.alike().lines())),
  /** Logarithm of 1 + lines that it changed in all. */
  LINES_IN_ALL(c -> Math.log1p(c.did().lines())),
  /** Share of its changed lines that lie in files of the fix. */
  FOCUS(c -> c.alike().focus()),
  /** It created a file of the fix. */
  CREATED(c -> is(c.alike().created())),
  /** Its subject speaks of tidying, moving, formatting. */
  SUBJECT_TIDIES(c -> is(c.subject().tidies())),
  /** Its subject speaks of adding or improving. */
  SUBJECT_ADDS(c -> is(c.subject().adds())),
  /** Its subject speaks of fixing. */
  SUBJECT_FIXES(c -> is(c.subject().fixes())),
  /** {@link #AGE}, of fixes that delete no code. */
  GHOST_AGE(Sees.TIME, c -> ofGhost(c, AGE)),
  /** {@link #BESIDE_ANY}, of fixes that delete no code. */
  GHOST_BESIDE(c -> ofGhost(c, BESIDE_ANY)),
  /** {@link #NEAR_NEWEST}, of fixes that delete no code. */
  GHOST_NEWEST(Sees.TIME, c -> ofGhost(c, NEAR_NEWEST)),
  /** {@link #FUNCTION_ANY}, of fixes that delete no code. */
  GHOST_FUNCTION(c -> ofGhost(c, FUNCTION_ANY)),
  /** {@link #TOUCHED_ANYWHERE}, of fixes that delete no code. */
  GHOST_TOUCHED(c -> ofGhost(c, TOUCHED_ANYWHERE)),
  /** The square of {@link #AGE}. */
  AGE_SQUARED(Sees.TIME, c -> both(c, AGE, AGE)),
  /** {@link #AGE}, of those that wrote a deleted line. */
  DELETED_AGE(Sees.TIME, c -> both(c, DELETED_ANY, AGE)),
  /** {@link #AGE} times {@link #DELETED_SHARE}. */
  DELETED_SHARE_AGE(Sees.TIME, c -> both(c, DELETED_SHARE, AGE)),
  /** {@link #TOUCHED} times {@link #DELETED_SHARE}. */
  DELETED_SHARE_TOUCHED(c -> both(c, DELETED_SHARE, TOUCHED)),
  /** {@link #DELETED_SHARE}, of the newest that wrote a deleted line. */
  DELETED_NEWEST_SHARE(Sees.TIME, c -> both(c, DELETED_NEWEST, DELETED_SHARE)),
  /** It is the newest that wrote a deleted line, and the newest that changed the function. */
  DELETED_FUNCTION_NEWEST(Sees.TIME, c -> both(c, DELETED_NEWEST, FUNCTION_NEWEST)),
  /** {@link #AGE}, of those that changed a function that the fix changes. */
  FUNCTION_AGE(Sees.TIME, c -> both(c, FUNCTION_ANY, AGE)),
  /** {@link #AGE} times {@link #TOUCHED}. */
  TOUCHED_AGE(Sees.TIME, c -> both(c, TOUCHED, AGE));

  /** What a feature looks at. */
  private enum Sees {
    CODE,
    TIME
  }

  private final Sees sees;

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
  private final ToDoubleFunction<Candidate> value;

  Feature(ToDoubleFunction<Candidate> value) {
    this(Sees.CODE, value);
  }

  Feature(Sees sees, ToDoubleFunction<Candidate> value) {
    this.sees = sees;
    this.value = value;
  }

  /** Name in data files and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The feature of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Feature labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Whether it depends on when commits were made, be it only by their order. */
  public boolean seesTime() {
    return sees == Sees.TIME;
  }

  double of(Candidate candidate) {
    return value.applyAsDouble(candidate);
  }

  private static double is(boolean condition) {
    return condition ? 1 : 0;
  }

  private static double ofGhost(Candidate candidate, Feature feature) {
    return candidate.ofGhost() ? feature.of(candidate) : 0;
  }

  private static double both(Candidate candidate, Feature one, Feature other) {
    double value = one.of(candidate);
    return value == 0 ? 0 : value * other.of(candidate);
  }

  /** Root of a share, since the first tenth of it says more than the last. */
  private static double root(double part, double whole) {
    return whole == 0 ? 0 : Math.sqrt(part / whole);
  }

  private static double inverse(int rank) {
    return rank == 0 ? 0 : 1.0 / rank;
  }
}
