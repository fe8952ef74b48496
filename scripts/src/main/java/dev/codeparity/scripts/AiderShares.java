package dev.codeparity.scripts;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.LineRequest;
import dev.codeparity.analyzer.measure.LineShares;
import dev.codeparity.analyzer.measure.TagShares;
import dev.codeparity.analyzer.origin.LineView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sets AI's share of the new lines of each release beside the one that Aider publishes of itself,
 * as a table in Markdown; where its files and lines give a figure that differs by more than two
 * percentage points, with what its search for moved and copied lines does to it.
 */
public final class AiderShares {
  private static final double CLOSE = 2;
  private static final List<String> TAGS = List.of("v*.0");

  /** What its {@code scripts/blame.py} counts. */
  private static final List<String> ITS_FILES =
      List.of(
          "*.js",
          "*.py",
          "*.scm",
          "*.sh",
          "*Dockerfile",
          "*Gemfile",
          ".github/workflows/**/*.yml",
          "aider/resources/**/*.yml",
          "aider/website/index.html",
          "aider/website/share/index.md",
          "aider/website/_includes/head_custom.html",
          "aider/website/_includes/home.css",
          "aider/website/docs/leaderboards/index.md",
          "tests/fixtures/languages/**/test.*");

  private static final List<String> NOT_ITS_FILES =
      List.of(
          "*prompts.py",
          "tests/fixtures/watch*",
          "aider/website/install.ps1",
          "aider/website/install.sh");

  private AiderShares() {}

  /**
   * Prints the table.
   *
   * @param arguments a complete clone of Aider's repository
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    List<PublishedShare> published =
        PublishedShare.parse(
            new GitCommand(path).lines("show", "HEAD:aider/website/_data/blame.yml"));
    String rev = published.get(published.size() - 1).tag();
    AnalysisRequest all = AnalysisRequest.defaults(path).toBuilder().rev(rev).build();
    AnalysisRequest its = all.toBuilder().includes(ITS_FILES).excludes(NOT_ITS_FILES).build();
    List<Column> columns =
        List.of(
            Column.of("its files, all lines", its, LineView.BLAMED, true),
            Column.of("its files, code lines", its, LineView.BLAMED, false),
            Column.of("all files, code lines", all, LineView.BLAMED, false),
            Column.of("its files, all lines, as written", its, LineView.WRITTEN, true));
    print(published, columns, new MovedLines(path));
  }

  private record Column(String name, Map<String, LineShares> added) {
    static Column of(String name, AnalysisRequest run, LineView view, boolean everyLine) {
      Map<String, LineShares> added = new HashMap<>();
      for (TagShares row :
          new Analyzer()
              .sharesByTag(new LineRequest(run, List.of(), view, everyLine), TAGS)
              .value()) {
        added.put(row.tag(), row.added());
      }
      return new Column(name, added);
    }

    double percent(String tag) {
      LineShares lines = added.get(tag);
      return lines == null ? Double.NaN : 100 * lines.aiShare().orElse(0);
    }

    double difference(PublishedShare published) {
      return percent(published.tag()) - published.percent();
    }
  }

  private static void print(
      List<PublishedShare> published, List<Column> columns, MovedLines moved) {
    System.out.println("| | releases within 2 points | mean difference | correlation |");
    System.out.println("| --- | --- | --- | --- |");
    for (Column column : columns) {
      System.out.println(summary(column, published));
    }
    List<String> names = columns.stream().map(Column::name).toList();
    System.out.println();
    System.out.println("| release | published | " + String.join(" | ", names) + " |");
    System.out.println("| --- | --- |" + " --- |".repeat(names.size()));
    for (PublishedShare row : published) {
      List<String> cells = new ArrayList<>();
      cells.add(row.tag());
      cells.add(String.format(Locale.ROOT, "%.1f%% of %,d", row.percent(), row.lines()));
      for (Column column : columns) {
        cells.add(
            String.format(
                Locale.ROOT, "%.1f (%+.1f)", column.percent(row.tag()), column.difference(row)));
      }
      System.out.println("| " + String.join(" | ", cells) + " |");
    }
    Column like = columns.get(0);
    System.out.println();
    System.out.println("| release | ours, then with Git's search for moved and copied lines |");
    System.out.println("| --- | --- |");
    for (PublishedShare row : published) {
      if (Math.abs(like.difference(row)) > CLOSE) {
        double ours = like.percent(row.tag());
        System.out.printf(
            Locale.ROOT,
            "| %s | %.1f: %s |%n",
            row.tag(),
            ours,
            moved.between(row.start(), row.tag(), ours, row.percent()));
      }
    }
  }

  private static String summary(Column column, List<PublishedShare> published) {
    long close =
        published.stream().filter(row -> Math.abs(column.difference(row)) <= CLOSE).count();
    double mean =
        published.stream().mapToDouble(row -> Math.abs(column.difference(row))).average().orElse(0);
    double[] theirs = published.stream().mapToDouble(PublishedShare::percent).toArray();
    double[] ours = published.stream().mapToDouble(row -> column.percent(row.tag())).toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %.1f points | %.3f |",
        column.name(),
        close,
        published.size(),
        mean,
        correlation(ours, theirs));
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
