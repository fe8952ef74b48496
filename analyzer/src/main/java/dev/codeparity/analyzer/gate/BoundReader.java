package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what somebody wrote as a bound, with all the errors in it. */
final class BoundReader {
  /** The fields that a bound can have. */
  static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "id",
              "metric",
              "group",
              "in",
              "paths",
              "window",
              "priority",
              "at-most",
              "at-least",
              "strict",
              "looks"));

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final String RATIO = "ratio";

  /** Curves have no level that a bound could be held against. */
  private static final Set<Metric> CURVES = Set.of(Metric.FIRST_FIX);

  private final BoundSource source;

  private BoundReader(BoundSource source) {
    this.source = source;
  }

  static Bound read(BoundSource source) {
    return new BoundReader(source).bound();
  }

  private Bound bound() {
    String id = needed("id", "such as 'ai-defects'");
    if (!ID.matcher(id).matches()) {
      throw source.problem(
          "id", "must be lower case letters, digits and hyphens; was '" + id + "'");
    }
    Gauge gauge = gauge(needed("metric", "such as 'defect_density'"));
    Scope in =
        source.text("in").map(text -> choice("in", text, Scope.values())).orElse(Scope.WHOLE);
    if (in == Scope.CHANGE && !gauge.isOfChange()) {
      throw source.problem(
          "in", "cannot be 'change' for " + gauge.metric() + ", which takes time to show");
    }
    OptionalInt window = window();
    if (window.isPresent() && (in == Scope.CHANGE || gauge instanceof Gauge.LiveLineShare)) {
      throw source.problem("window", "goes with bounds on the commits of the whole history");
    }
    return new Bound(
        id,
        gauge,
        in,
        paths(),
        window,
        limit(gauge),
        flag("strict"),
        isForEveryBuild(gauge),
        source.line());
  }

  private String needed(String field, String example) {
    return source
        .text(field)
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .orElseThrow(() -> source.problem(field, "is missing, " + example));
  }

  static List<String> metrics() {
    List<String> names = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      if (!CURVES.contains(metric)) {
        names.add(metric.key());
      }
    }
    names.add(Gauge.NewViolations.NAME);
    names.add(Gauge.LiveLineShare.NAME);
    return names;
  }

  private Gauge gauge(String name) {
    if (!metrics().contains(name)) {
      String hint = Suggestion.clause(name, metrics());
      throw source.problem(
          "metric",
          "'"
              + name
              + "' is unknown"
              + (hint.isEmpty() ? "; there are " + String.join(", ", metrics()) : hint));
    }
    Optional<ComparedMetric> compared =
        Arrays.stream(ComparedMetric.values()).filter(m -> m.id().equals(name)).findFirst();
    String group =
        source.text("group").map(String::strip).orElse(compared.isPresent() ? RATIO : "ai");
    if (source.text("priority").isPresent() && !name.equals(Gauge.NewViolations.NAME)) {
      throw source.problem("priority", "goes with the metric " + Gauge.NewViolations.NAME);
    }
    if (group.equals(RATIO)) {
      return compared
          .<Gauge>map(Gauge.Ratio::new)
          .orElseThrow(() -> source.problem("group", "cannot be 'ratio' for " + name));
    }
    ProvenanceGroup of = choice("group", group, ProvenanceGroup.values(), RATIO);
    if (name.equals(Gauge.NewViolations.NAME)) {
      return new Gauge.NewViolations(of, priority());
    }
    if (name.equals(Gauge.LiveLineShare.NAME)) {
      return new Gauge.LiveLineShare(of);
    }
    Metric metric =
        Arrays.stream(Metric.values()).filter(m -> m.key().equals(name)).findFirst().orElseThrow();
    return new Gauge.Level(metric, of);
  }

  /**
   * One of some constants, by its name in lower case.
   *
   * @param besides what else the field can be, for the message
   */
  private <E extends Enum<E>> E choice(String field, String text, E[] choices, String... besides) {
    return Stream.of(choices)
        .filter(one -> lower(one).equals(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                source.problem(
                    field,
                    "must be one of "
                        + Stream.concat(
                                Stream.of(besides), Stream.of(choices).map(BoundReader::lower))
                            .collect(Collectors.joining(", "))
                        + "; was '"
                        + text
                        + "'"));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private int priority() {
    return source.text("priority").map(text -> whole("priority", text, 1, 5)).orElse(5);
  }

  private OptionalInt window() {
    return source
        .text("window")
        .map(text -> OptionalInt.of(whole("window", text, 1, 100_000)))
        .orElseGet(OptionalInt::empty);
  }

  private int whole(String field, String text, int least, int most) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    throw source.problem(
        field, "must be a whole number, " + least + " to " + most + "; was '" + text + "'");
  }

  private boolean flag(String field) {
    String text = source.text(field).map(String::strip).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw source.problem(field, "must be true or false; was '" + text + "'");
    }
    return text.equals("true");
  }

  /**
   * A build asks again and again, so that is what a ratio's interval holds for unless told else.
   */
  private boolean isForEveryBuild(Gauge gauge) {
    boolean ratio = gauge instanceof Gauge.Ratio;
    Optional<String> looks = source.text("looks").map(String::strip);
    if (looks.isEmpty()) {
      return ratio;
    }
    if (!ratio) {
      throw source.problem("looks", "goes with the group 'ratio'");
    }
    if (looks.get().matches("[0-9]+")) {
      throw source.problem(
          "looks",
          "must be 'any' or 'once'; looks that are planned go with claims, which are on record:"
              + " codeparity claims --register");
    }
    return choice("looks", looks.get(), Looks.values()) == Looks.ANY;
  }

  private enum Looks {
    ANY,
    ONCE
  }

  private List<String> paths() {
    List<String> globs = source.texts("paths").stream().map(String::strip).toList();
    for (String glob : globs) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (IllegalArgumentException e) {
        throw source.problem("paths", "must be globs such as 'core/**'; was '" + glob + "'");
      }
      if (glob.isEmpty()) {
        throw source.problem("paths", "must be globs such as 'core/**'; one is empty");
      }
    }
    return globs;
  }

  private Limit limit(Gauge gauge) {
    Optional<String> most = source.text("at-most");
    Optional<String> least = source.text("at-least");
    if (most.isPresent() == least.isPresent()) {
      throw source.problem(
          most.isPresent() ? "at-least" : "at-most",
          most.isPresent()
              ? "stands beside 'at-most'; write two bounds"
              : "or 'at-least' is missing, such as 'at-most: 1.25' or 'at-least: 80%'");
    }
    return most.isPresent()
        ? new Limit(Limit.Side.AT_MOST, number("at-most", most.get(), gauge))
        : new Limit(Limit.Side.AT_LEAST, number("at-least", least.get(), gauge));
  }

  private double number(String field, String text, Gauge gauge) {
    String digits = text.strip();
    boolean percent = digits.endsWith("%");
    double value = parsed(percent ? digits.substring(0, digits.length() - 1).strip() : digits);
    double number = percent ? value / 100 : value;
    boolean fits = number >= 0 && number <= (gauge.isShare() ? 1 : 1e12);
    if (!fits || (percent && !gauge.isShare())) {
      throw source.problem(
          field,
          (gauge.isShare()
                  ? "must be a share, 0 to 1 or 0% to 100%"
                  : "must be a number, 0 or more")
              + "; was '"
              + text
              + "'");
    }
    return number;
  }

  private static double parsed(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
