package dev.codeparity.reports.html;

/** ECharts, as it is and as a page carries it; packed once, however many pages are written. */
final class ChartLibrary {
  static final String SOURCE = Asset.text("echarts.min.js");
  static final String PACKED = Packed.text(SOURCE);

  private ChartLibrary() {}
}
