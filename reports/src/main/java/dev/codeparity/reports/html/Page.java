package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.CountSentences;
import dev.codeparity.reports.text.Levels;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the templates set, in the order of the page. */
@JStache(path = "page")
@JStachePath(prefix = "dev/codeparity/reports/html/", suffix = ".mustache")
record Page(
    String title,
    String about,
    String generator,
    String policy,
    String style,
    String script,
    String library,
    String commitData,
    List<Content> contents,
    VerdictSection verdict,
    List<ChartSection> chartSections,
    Optional<ClaimSection> claims,
    Optional<HotspotSection> hotspots,
    CommitSection commits,
    Optional<ThreatSection> threats,
    MakingSection making) {

  /** An entry of the table of contents. */
  record Content(String id, String name) {}

  static Page of(Analysis analysis) {
    String style = Asset.text("page.css");
    String script =
        Stream.of("page", "charts", "commits", "commit-table")
            .map(name -> Asset.text(name + ".js"))
            .collect(Collectors.joining());
    Levels levels = new Levels(analysis);
    List<ChartSection> charts =
        Stream.of(
                RatioSection.of(analysis, levels),
                RateSection.of(analysis, levels),
                AdoptionSection.of(analysis),
                SurvivalSection.of(analysis),
                LiveLinesSection.of(analysis),
                RewriteSection.of(analysis),
                QualitySection.of(analysis),
                SensitivitySection.of(analysis))
            .flatMap(Optional::stream)
            .toList();
    Optional<ClaimSection> claims = ClaimSection.of(analysis);
    Optional<HotspotSection> hotspots = HotspotSection.of(analysis);
    Optional<ThreatSection> threats = ThreatSection.of(analysis);
    List<Content> contents = new ArrayList<>();
    contents.add(new Content("verdict", "Verdict"));
    charts.forEach(section -> contents.add(new Content(section.id(), section.name())));
    claims.ifPresent(section -> contents.add(new Content("claims", "Claims")));
    hotspots.ifPresent(section -> contents.add(new Content("hotspots", "Hotspots")));
    contents.add(new Content("commits", "Commits"));
    threats.ifPresent(section -> contents.add(new Content("threats", "Threats")));
    contents.add(new Content("making", "Method"));
    return new Page(
        CellText.visible(analysis.run().repository()),
        new CountSentences(analysis).range(),
        "Codeparity " + analysis.run().toolVersion(),
        ContentPolicy.of(style, script, ChartLibrary.SOURCE),
        style,
        script,
        ChartLibrary.PACKED,
        Packed.text(CommitData.of(analysis)),
        contents,
        VerdictSection.of(analysis, levels),
        charts,
        claims,
        hotspots,
        CommitSection.of(analysis),
        threats,
        MakingSection.of(analysis));
  }
}
