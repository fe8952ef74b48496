package dev.codeparity.reports.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A page about several repositories: one file, complete in itself. */
public final class PooledReport {
  private PooledReport() {}

  /**
   * Writes the page. The same view gives the same bytes.
   *
   * @param out left open
   */
  public static void write(PooledView view, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    new PooledPageRenderer().execute(PooledPage.of(view), writer);
    writer.flush();
  }
}
