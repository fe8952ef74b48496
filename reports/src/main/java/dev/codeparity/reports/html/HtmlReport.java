package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The door of this package: an analysis in, one HTML file out. */
public final class HtmlReport {
  /** The name of the file in a report's folder. */
  public static final String FILE = "index.html";

  private HtmlReport() {}

  /**
   * Writes the page. The same analysis gives the same bytes.
   *
   * @param analysis what to show; call {@link Analysis#anonymised} first where names must not show
   * @param out left open
   */
  public static void write(Analysis analysis, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    new PageRenderer().execute(Page.of(analysis), writer);
    writer.flush();
  }
}
