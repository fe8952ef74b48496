package dev.codeparity.corpus.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Writes the footer of a Parquet file anew, so that the same rows give the same bytes: the writer
 * lists the encodings of a column in the order of a hash set, which differs from process to
 * process.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">the file format</a>
 */
final class StableFooter {
  /** The length of the footer, then the letters PAR1. */
  private static final int TAIL = 8;

  private StableFooter() {}

  /**
   * Settles a file.
   *
   * @return how many rows are in it
   */
  static long settle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length =
        ByteBuffer.wrap(bytes, bytes.length - TAIL, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    int start = bytes.length - TAIL - length;
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, start, length));
    for (RowGroup group : footer.getRow_groups()) {
      group.getColumns().forEach(column -> sort(column.getMeta_data()));
    }
    ByteArrayOutputStream sorted = new ByteArrayOutputStream();
    sorted.write(bytes, 0, start);
    Util.writeFileMetaData(footer, sorted);
    sorted.write(
        ByteBuffer.allocate(4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(sorted.size() - start)
            .array());
    sorted.write(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    Files.write(file, sorted.toByteArray());
    return footer.getNum_rows();
  }

  private static void sort(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding)
                  .thenComparingInt(PageEncodingStats::getCount));
    }
  }
}
