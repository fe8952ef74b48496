package dev.codeparity.reports;

import dev.codeparity.analyzer.measure.LineShares;
import dev.codeparity.analyzer.measure.PathShares;
import dev.codeparity.analyzer.measure.TagShares;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who wrote the lines of files or of releases, as text to read, as CSV or as JSON. */
public final class ShareReport {
  private static final int WIDEST_LABEL = 48;

  private final String title;
  private final String note;
  private final List<String> heading;
  private final List<List<String>> rows;
  private final List<Map<String, Object>> fields;

  private ShareReport(
      String title,
      String note,
      List<String> heading,
      List<List<String>> rows,
      List<Map<String, Object>> fields) {
    this.title = title;
    this.note = note;
    this.heading = heading;
    this.rows = rows;
    this.fields = fields;
  }

  /**
   * The lines of files and folders.
   *
   * @param rows what is shown
   * @param everyLine whether all lines were counted, not code lines alone
   * @param rev the revision that was looked at
   */
  public static ShareReport ofPaths(List<PathShares> rows, boolean everyLine, String rev) {
    List<List<String>> cells = new ArrayList<>();
    List<Map<String, Object>> fields = new ArrayList<>();
    for (PathShares row : rows) {
      String all = rows.size() == 1 ? "whole tree" : "together";
      cells.add(cells(row.path().isEmpty() ? all : CellText.visible(row.path()), row.lines()));
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("path", row.path());
      object.put("unit", unit(everyLine));
      object.putAll(ShareText.fields("", row.lines()));
      fields.add(object);
    }
    return new ShareReport(
        title(everyLine) + " at " + CellText.visible(rev) + " by who wrote them",
        "AI: AI-authored and AI-assisted together.",
        List.of(
            "",
            "lines",
            "AI",
            "AI-authored",
            "AI-assisted",
            "mixed",
            "human",
            "automation",
            "unknown"),
        cells,
        fields);
  }

  private static List<String> cells(String label, LineShares lines) {
    return List.of(
        Width.cut(label, WIDEST_LABEL),
        Figures.count(lines.total()),
        ShareText.percent(lines.ai(), lines),
        ShareText.percent(lines.aiAuthored(), lines),
        ShareText.percent(lines.aiAssisted(), lines),
        ShareText.percent(lines.mixed(), lines),
        ShareText.percent(lines.human(), lines),
        ShareText.percent(lines.automation(), lines),
        ShareText.percent(lines.unknown(), lines));
  }

  /**
   * The lines of releases.
   *
   * @param rows what is shown
   * @param everyLine whether all lines were counted, not code lines alone
   */
  public static ShareReport ofTags(List<TagShares> rows, boolean everyLine) {
    List<List<String>> cells = new ArrayList<>();
    List<Map<String, Object>> fields = new ArrayList<>();
    for (TagShares row : rows) {
      String tag = CellText.visible(row.tag());
      cells.add(
          List.of(
              Width.cut(tag, WIDEST_LABEL),
              LocalDate.ofInstant(row.time(), ZoneOffset.UTC).toString(),
              Figures.count(row.live().total()),
              ShareText.percent(row.live().ai(), row.live()),
              ShareText.percent(row.live().mixed(), row.live()),
              Figures.count(row.added().total()),
              ShareText.percent(row.added().ai(), row.added()),
              ShareText.percent(row.added().mixed(), row.added())));
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("tag", row.tag());
      object.put("commit", row.commit());
      object.put("landing_time", Times.text(row.time()));
      object.put("unit", unit(everyLine));
      object.putAll(ShareText.fields("live_", row.live()));
      object.putAll(ShareText.fields("added_", row.added()));
      fields.add(object);
    }
    return new ShareReport(
        title(everyLine) + " of each release by who wrote them",
        "New: live lines of commits that no earlier release holds. AI: AI-authored and AI-assisted.",
        List.of("", "landed", "live", "live AI", "live mixed", "new", "new AI", "new mixed"),
        cells,
        fields);
  }

  private static String title(boolean everyLine) {
    return everyLine ? "Lines of any kind" : "Code lines";
  }

  private static String unit(boolean everyLine) {
    return everyLine ? "lines" : "code lines";
  }

  /**
   * Writes a table to read.
   *
   * @param colour whether to colour with ANSI escape codes
   */
  public void writeText(OutputStream out, boolean colour) throws IOException {
    Paint paint = new Paint(colour);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(paint.bold(title) + "\n");
    for (String line : ShareText.table(heading, rows, paint)) {
      writer.write(line + "\n");
    }
    writer.write(paint.dim(note) + "\n");
    writer.flush();
  }

  /** Writes one JSON object for each row, each on a line of its own. */
  public void writeJson(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Map<String, Object> row : fields) {
      writer.write(Json.line(row) + "\n");
    }
    writer.flush();
  }

  /** Writes the fields of the JSON as CSV with a header. */
  public void writeCsv(OutputStream out) throws IOException {
    CsvFile.print(
        List.copyOf(fields.get(0).keySet()),
        fields.stream().map(row -> row.values().stream().map(ShareReport::cell).toList()).toList(),
        out);
  }

  private static String cell(Object value) {
    if (value instanceof String text) {
      return CellText.safe(text);
    }
    return value instanceof Optional<?> none && none.isEmpty() ? "" : value.toString();
  }
}
