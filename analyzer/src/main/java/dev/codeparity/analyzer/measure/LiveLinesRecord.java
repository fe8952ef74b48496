package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;
import java.time.LocalDate;

/**
 * Who wrote the code that was live on one day: the row of {@code live_lines.csv}.
 *
 * @param date the day (UTC)
 * @param provenance who wrote the lines
 * @param codeLines code lines live at the end of that day
 */
public record LiveLinesRecord(LocalDate date, Provenance provenance, long codeLines) {
  public LiveLinesRecord {
    Require.notNegative("codeLines", (double) codeLines);
  }
}
