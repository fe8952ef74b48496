package dev.codeparity.analyzer.origin;

import java.util.List;
import java.util.stream.IntStream;

/** Where the lines of one file of the newest commit come from. */
public final class FileOrigins {
  private final LineTable table;
  private final int[] ids;

  FileOrigins(LineTable table, int[] ids) {
    this.table = table;
    this.ids = ids;
  }

  /** Number of lines. */
  public int size() {
    return ids.length;
  }

  /** Where a line comes from. */
  public LineOrigin of(int line) {
    return table.originOf(ids[line]);
  }

  /** Where all lines come from, in order. */
  public List<LineOrigin> all() {
    return IntStream.range(0, size()).mapToObj(this::of).toList();
  }
}
