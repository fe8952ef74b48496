package dev.codeparity.reports.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** ECharts, as it is and as a page carries it: packed when this module is built. */
final class ChartLibrary {
  private static final String NAME = "echarts.min.js";

  static final String SOURCE = Asset.text(NAME);
  static final String PACKED = Asset.text(NAME + ".packed");

  private ChartLibrary() {}

  /** Packs the library, for the build. */
  static final class Packing {
    private Packing() {}

    /**
     * Writes the packed library beside the library.
     *
     * @param arguments the folder of the compiled classes
     */
    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0], "dev/codeparity/reports/html", NAME);
      Files.writeString(
          file.resolveSibling(NAME + ".packed"), Packed.bytes(Files.readAllBytes(file)));
    }
  }
}
