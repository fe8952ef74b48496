package dev.codeparity.reports.html;

import dev.codeparity.reports.text.CellText;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePath;
import java.util.ArrayList;
import java.util.List;

/** All that the templates set of a page about several repositories, in the order of the page. */
@JStache(path = "pooled")
@JStachePath(prefix = "dev/codeparity/reports/html/", suffix = ".mustache")
record PooledPage(
    String title,
    String about,
    String generator,
    String policy,
    String style,
    String script,
    String library,
    List<Page.Content> contents,
    String verdict,
    List<String> notes,
    List<ChartSection> chartSections,
    List<Listed> listings,
    String command,
    List<String> methods) {

  /** A table with its heading. */
  record Listed(String id, String title, String lead, DataTable table) {}

  static PooledPage of(PooledView view) {
    String style = Asset.text("page.css");
    String script = Asset.text("page.js") + Asset.text("charts.js");
    List<ChartSection> charts = PooledSections.of(view.metrics());
    List<Page.Content> contents = new ArrayList<>();
    contents.add(new Page.Content("verdict", "Verdict"));
    charts.forEach(section -> contents.add(new Page.Content(section.id(), section.name())));
    view.tables().forEach(table -> contents.add(new Page.Content(table.id(), table.name())));
    contents.add(new Page.Content("making", "Method"));
    return new PooledPage(
        CellText.visible(view.title()),
        CellText.visible(view.about()),
        view.generator(),
        ContentPolicy.of(style, script, ChartLibrary.SOURCE),
        style,
        script,
        ChartLibrary.PACKED,
        contents,
        view.verdict(),
        view.notes(),
        charts,
        view.tables().stream().map(PooledPage::listed).toList(),
        CellText.visible(view.command()),
        view.methods());
  }

  private static Listed listed(PooledView.Listing listing) {
    DataTable.Builder table =
        DataTable.titled(listing.title()).words(listing.headings().toArray(String[]::new));
    listing
        .rows()
        .forEach(row -> table.row(row.stream().map(CellText::visible).toArray(String[]::new)));
    return new Listed(listing.id(), listing.title(), listing.lead(), table.table());
  }
}
