package dev.codeparity.reports;

import dev.codeparity.analyzer.lines.BlamedFile;
import dev.codeparity.analyzer.lines.BlamedLine;
import dev.codeparity.analyzer.lines.LineAuthorship;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Sentences;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each line of some files comes from, as text to read or as JSON. */
public final class BlameReport {
  private static final int WIDEST_NAME = 24;

  private final List<BlamedFile> files;

  /**
   * @param files the files, in the order in which they are shown
   */
  public BlameReport(List<BlamedFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Writes one line for each: commit, author, date, provenance, tool, number and text. With several
   * files the path stands above the lines of each.
   *
   * @param colour whether to colour with ANSI escape codes
   */
  public void writeText(OutputStream out, boolean colour) throws IOException {
    Writer writer = writer(out);
    Paint paint = new Paint(colour);
    boolean first = true;
    for (BlamedFile file : files) {
      if (files.size() > 1) {
        writer.write((first ? "" : "\n") + paint.bold(CellText.visible(file.path())) + "\n");
      }
      new Layout(file, paint).write(writer);
      first = false;
    }
    writer.flush();
  }

  /** Writes one JSON object for each line, each on a line of its own. */
  public void writeJson(OutputStream out) throws IOException {
    Writer writer = writer(out);
    for (BlamedFile file : files) {
      for (BlamedLine line : file.lines()) {
        writer.write(Json.line(fields(file.path(), line)));
        writer.write('\n');
      }
    }
    writer.flush();
  }

  private static Map<String, Object> fields(String path, BlamedLine line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", path);
    fields.put("line", line.number());
    Optional<LineAuthorship> origin = line.origin();
    fields.put("commit", origin.map(LineAuthorship::commit));
    fields.put("provenance", origin.flatMap(LineAuthorship::provenance));
    fields.put("tool", origin.map(LineAuthorship::tool).filter(tool -> !tool.isEmpty()));
    fields.put("author_id", origin.map(LineAuthorship::authorId));
    fields.put("recorded", origin.map(LineAuthorship::recorded).orElse(false));
    return fields;
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  /** The columns of one file, as wide as what stands in them. */
  private static final class Layout {
    private final BlamedFile file;
    private final Paint paint;
    private final Map<Optional<LineAuthorship>, String> columns = new HashMap<>();
    private int authorWidth;
    private int wordWidth;
    private int toolWidth;

    Layout(BlamedFile file, Paint paint) {
      this.file = file;
      this.paint = paint;
      for (BlamedLine line : file.lines()) {
        if (columns.put(line.origin(), "") == null) {
          measure(line.origin());
        }
      }
      columns.replaceAll((origin, text) -> text(origin));
    }

    private void measure(Optional<LineAuthorship> origin) {
      authorWidth = Math.max(authorWidth, Math.min(WIDEST_NAME, Width.of(author(origin))));
      wordWidth = Math.max(wordWidth, word(origin).length());
      toolWidth = Math.max(toolWidth, Math.min(WIDEST_NAME, Width.of(tool(origin))));
    }

    private String text(Optional<LineAuthorship> origin) {
      String id = origin.map(o -> Sentences.shortId(o.commit())).orElse("-".repeat(10));
      String date =
          origin
              .map(o -> LocalDate.ofInstant(o.authorTime(), ZoneOffset.UTC).toString())
              .orElse("-".repeat(10));
      String word = Width.fit(word(origin), wordWidth);
      String tool = toolWidth == 0 ? "" : " " + Width.fit(tool(origin), toolWidth);
      return paint.dim(id)
          + " "
          + Width.fit(author(origin), authorWidth)
          + " "
          + paint.dim(date)
          + " "
          + paint.provenance(origin.flatMap(LineAuthorship::provenance), word + tool)
          + " ";
    }

    private static String author(Optional<LineAuthorship> origin) {
      return origin
          .map(o -> o.author().isEmpty() ? o.authorId() : CellText.visible(o.author()))
          .orElse("-");
    }

    private static String word(Optional<LineAuthorship> origin) {
      return Sentences.word(origin.flatMap(LineAuthorship::provenance));
    }

    private static String tool(Optional<LineAuthorship> origin) {
      return CellText.visible(origin.map(LineAuthorship::tool).orElse(""));
    }

    void write(Writer writer) throws IOException {
      int digits = Integer.toString(file.lines().size()).length();
      for (BlamedLine line : file.lines()) {
        String number = Integer.toString(line.number());
        writer.write(columns.getOrDefault(line.origin(), ""));
        writer.write(" ".repeat(digits - number.length()));
        writer.write(paint.dim(number + ")"));
        String text = CellText.shown(line.text());
        writer.write(text.isEmpty() ? "\n" : " " + text + "\n");
      }
    }
  }
}
