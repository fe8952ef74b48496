package dev.codeparity.reports.check;

import dev.codeparity.analyzer.gate.Bound;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Figure;
import dev.codeparity.analyzer.gate.Finding;
import dev.codeparity.analyzer.gate.Gauge;
import dev.codeparity.analyzer.gate.Limit;
import dev.codeparity.analyzer.gate.Outcome;
import dev.codeparity.analyzer.gate.Scope;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** One bound in words: what is bound, the figure, the commits, what to do next. */
record BoundText(CheckedBound checked) {
  private static final int NAMED = 3;

  /** The bound and the figure, on one line. */
  String sentence() {
    return bound().id() + ": " + what() + " " + figure() + ", bound: " + limit() + reason();
  }

  private Bound bound() {
    return checked.bound();
  }

  private String what() {
    return gauge()
        + (bound().paths().isEmpty() ? "" : " in " + String.join(", ", bound().paths()))
        + (bound().windowDays().isPresent()
            ? ", last " + bound().windowDays().getAsInt() + " days"
            : "")
        + (bound().in() == Scope.CHANGE ? ", this change:" : ":");
  }

  private String gauge() {
    Gauge gauge = bound().gauge();
    if (gauge instanceof Gauge.Ratio ratio) {
      return title(ratio.of()) + ", AI to human";
    }
    if (gauge instanceof Gauge.NewViolations violations) {
      return "new violations"
          + (violations.gravest() == 5 ? "" : " of priority " + priorities(violations.gravest()))
          + by(violations.group());
    }
    if (gauge instanceof Gauge.LiveLineShare live) {
      return "share of live code lines" + by(live.group());
    }
    Gauge.Level level = (Gauge.Level) gauge;
    return level.of().title() + by(level.group());
  }

  private static String priorities(int gravest) {
    return gravest == 1 ? "1" : "1 to " + gravest;
  }

  private static String title(ComparedMetric compared) {
    for (Metric metric : Metric.values()) {
      if (metric.key().equals(compared.id())) {
        return metric.title();
      }
    }
    return compared.id();
  }

  private static String by(ProvenanceGroup group) {
    return switch (group) {
      case ALL -> "";
      case AI -> " by AI";
      case HUMAN -> " by people";
      case AI_AUTHORED -> ", AI-authored";
      case AI_ASSISTED -> ", AI-assisted";
      case MIXED -> ", mixed";
      case AUTOMATION -> " by automation";
    };
  }

  private String figure() {
    Figure figure = checked.figure();
    if (figure.value().isEmpty()) {
      return "not measured";
    }
    double value = figure.value().getAsDouble();
    return number(value) + (figure.exact() ? "" : " (" + interval(figure) + ")");
  }

  private static boolean isWithoutInterval(Figure figure) {
    return !(figure.low() > 0) && Double.isInfinite(figure.high());
  }

  private String interval(Figure figure) {
    if (isWithoutInterval(figure)) {
      return "no interval";
    }
    String limits =
        Double.isInfinite(figure.high())
            ? "over " + number(figure.low())
            : number(figure.low()) + " to " + number(figure.high());
    return bound().everyBuild() ? limits + " at every look" : limits;
  }

  private String limit() {
    Limit limit = bound().limit();
    return (limit.side() == Limit.Side.AT_MOST ? "at most " : "at least ")
        + plain(limit.value())
        + (bound().strict() ? ", strict" : "");
  }

  private String plain(double value) {
    BigDecimal shown = BigDecimal.valueOf(bound().gauge().isShare() ? 100 * value : value);
    String digits = shown.setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    return bound().gauge().isShare() ? digits + "%" : digits;
  }

  /** Rounded away from the bound, so that no message says 1.25 is above 1.25. */
  private String number(double value) {
    boolean share = bound().gauge().isShare();
    double limit = bound().limit().value();
    BigDecimal shown = BigDecimal.valueOf(share ? 100 * value : value);
    RoundingMode mode =
        value > limit
            ? RoundingMode.CEILING
            : value < limit ? RoundingMode.FLOOR : RoundingMode.HALF_EVEN;
    if (share) {
      return shown.setScale(1, mode).stripTrailingZeros().toPlainString() + "%";
    }
    if (bound().gauge() instanceof Gauge.NewViolations) {
      return Figures.count(value);
    }
    int scale = value >= 0.1 || value == 0 ? 2 : 4 - shown.precision() + shown.scale();
    return shown.setScale(Math.max(2, scale), mode).toPlainString();
  }

  private String reason() {
    Figure figure = checked.figure();
    if (checked.outcome() == Outcome.NOT_MEASURED) {
      return "; " + figure.doubt();
    }
    if (checked.outcome() != Outcome.OPEN) {
      return "";
    }
    if (!figure.doubt().isEmpty()) {
      return "; no answer, since " + figure.doubt();
    }
    return isWithoutInterval(figure)
        ? "; so nothing is shown"
        : "; the interval holds the bound, so nothing is shown";
  }

  /** The commits to look at first; empty where none is to blame. */
  String commits() {
    List<Finding> findings = checked.figure().findings();
    int rest = findings.size() + checked.figure().more() - Math.min(NAMED, findings.size());
    return findings.stream().limit(NAMED).map(BoundText::place).collect(Collectors.joining("; "))
        + (rest > 0 ? "; and " + Figures.count(rest) + " more" : "");
  }

  static String place(Finding finding) {
    String where =
        finding.path().isEmpty()
            ? ""
            : " " + CellText.visible(finding.path()) + ":" + finding.line();
    return Sentences.shortId(finding.commit()) + where + " " + finding.what();
  }

  /** What to do about it. */
  String next() {
    Gauge gauge = bound().gauge();
    if (gauge instanceof Gauge.NewViolations) {
      return "mend these lines; what a rule asks for: codeparity rules --kind quality";
    }
    if (gauge instanceof Gauge.LiveLineShare) {
      return "see where they are: codeparity blame --summary"
          + bound().paths().stream().map(glob -> " " + folder(glob)).collect(Collectors.joining());
    }
    if (gauge.metric().startsWith("reviewed_")) {
      return "have another person review them and leave a record: their merge, or 'Reviewed-by:'";
    }
    String first =
        checked.figure().findings().isEmpty()
            ? ""
            : "codeparity explain "
                + Sentences.shortId(checked.figure().findings().get(0).commit());
    return gauge.isOfChange()
        ? "see why it counts so: " + first
        : "look at what broke most"
            + (first.isEmpty() ? "" : ": " + first)
            + "; the whole picture: codeparity analyze";
  }

  private static String folder(String glob) {
    int star = glob.indexOf('*');
    String start = star < 0 ? glob : glob.substring(0, star);
    int slash = start.lastIndexOf('/');
    return star < 0 ? glob : slash <= 0 ? "." : start.substring(0, slash);
  }
}
