package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.FixDecision;
import dev.codeparity.analyzer.defect.MessageLinks;
import dev.codeparity.analyzer.defect.ranking.RankedFix;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.origin.LineFates;
import dev.codeparity.analyzer.provenance.Attribution;
import dev.codeparity.analyzer.provenance.LineAttribution;
import dev.codeparity.analyzer.provenance.People;
import dev.codeparity.analyzer.provenance.Review;
import dev.codeparity.analyzer.quality.CodeQuality;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the walk found out, by index of the commit.
 *
 * @param history the commits
 * @param attributions who wrote each commit
 * @param lines who wrote the lines of each commit
 * @param people who took part
 * @param authorIds id of each commit's author
 * @param accountableIds id of the person who answers for each commit
 * @param reviews what is on record of each commit's review by people
 * @param changes how much each commit changed
 * @param treeCodeLines code lines of each commit's tree
 * @param fixes whether each commit is a fix
 * @param messages commits that messages name
 * @param links defect links of all variants asked
 * @param linksWithoutAge defect links made without looking at ages; empty where those that count do
 *     not look at them
 * @param ranked the likeliest candidates of the fixes, where a variant ranks them
 * @param fates what became of every line
 * @param quality what static analysis found; empty where it was off
 */
public record Findings(
    History history,
    List<Attribution> attributions,
    List<LineAttribution> lines,
    People people,
    List<String> authorIds,
    List<String> accountableIds,
    List<List<Review>> reviews,
    List<ChangeSummary> changes,
    List<Integer> treeCodeLines,
    List<FixDecision> fixes,
    MessageLinks messages,
    List<DefectLink> links,
    List<DefectLink> linksWithoutAge,
    List<RankedFix> ranked,
    LineFates fates,
    Optional<CodeQuality> quality) {
  public Findings {
    attributions = List.copyOf(attributions);
    lines = List.copyOf(lines);
    authorIds = List.copyOf(authorIds);
    accountableIds = List.copyOf(accountableIds);
    reviews = List.copyOf(reviews);
    changes = List.copyOf(changes);
    treeCodeLines = List.copyOf(treeCodeLines);
    fixes = List.copyOf(fixes);
    links = List.copyOf(links);
    linksWithoutAge = List.copyOf(linksWithoutAge);
    ranked = List.copyOf(ranked);
  }
}
