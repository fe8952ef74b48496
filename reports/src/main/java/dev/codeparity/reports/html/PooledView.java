package dev.codeparity.reports.html;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a page tells of several repositories.
 *
 * @param title heading of the page
 * @param about what was measured, in a line
 * @param generator the program and its version
 * @param verdict the answer in a sentence
 * @param notes further sentences under it
 * @param metrics what was pooled, the answer's metric first
 * @param tables further tables, in order of the page
 * @param command the command line that makes it again
 * @param methods paragraphs on how it was done
 */
public record PooledView(
    String title,
    String about,
    String generator,
    String verdict,
    List<String> notes,
    List<Metric> metrics,
    List<Listing> tables,
    String command,
    List<String> methods) {
  public PooledView {
    notes = List.copyOf(notes);
    metrics = List.copyOf(metrics);
    tables = List.copyOf(tables);
    methods = List.copyOf(methods);
  }

  /**
   * What repositories say of one metric.
   *
   * @param name what is compared
   * @param margin the margin of parity
   * @param repositories each, in order of the page
   * @param pooled all together, and subgroups
   */
  public record Metric(String name, double margin, List<Line> repositories, List<Line> pooled) {
    public Metric {
      repositories = List.copyOf(repositories);
      pooled = List.copyOf(pooled);
    }
  }

  /**
   * A ratio with its limits.
   *
   * @param name whose
   * @param ratio AI over human; empty where there is none
   * @param low lower limit
   * @param high upper limit
   * @param error standard error of the log ratio; empty where there is none
   * @param aiEvents events of AI code compared
   * @param humanEvents events of human code compared
   * @param verdict in a word
   * @param strong whether it is an answer that stands for others
   */
  public record Line(
      String name,
      OptionalDouble ratio,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble error,
      double aiEvents,
      double humanEvents,
      String verdict,
      boolean strong) {}

  /**
   * A table.
   *
   * @param id unique in the page
   * @param name a word for the table of contents
   * @param title its heading
   * @param lead how to read it
   * @param headings of the columns
   * @param rows their cells; the first of each names the row
   */
  public record Listing(
      String id,
      String name,
      String title,
      String lead,
      List<String> headings,
      List<List<String>> rows) {
    public Listing {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }
}
