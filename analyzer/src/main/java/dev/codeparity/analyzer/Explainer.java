package dev.codeparity.analyzer;

import dev.codeparity.analyzer.Explanation.Brief;
import dev.codeparity.analyzer.Explanation.Fate;
import dev.codeparity.analyzer.Explanation.Link;
import dev.codeparity.analyzer.Explanation.Observed;
import dev.codeparity.analyzer.Explanation.Peers;
import dev.codeparity.analyzer.Explanation.Rewritten;
import dev.codeparity.analyzer.Explanation.Standing;
import dev.codeparity.analyzer.Explanation.Suspect;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.ranking.RankedCandidate;
import dev.codeparity.analyzer.defect.ranking.RankedFix;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.measure.Findings;
import dev.codeparity.analyzer.measure.LeftOut;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.origin.LineFates;
import dev.codeparity.analyzer.provenance.Attribution;
import dev.codeparity.analyzer.provenance.Author;
import dev.codeparity.analyzer.statistics.Observations;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Puts together what an analysis knows of one commit. */
final class Explainer {
  private final AnalysisRequest request;
  private final Findings findings;
  private final Measures measures;
  private final MeasureSettings settings;
  private final History history;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Explainer(
      AnalysisRequest request, Findings findings, Measures measures, MeasureSettings settings) {
    this.request = request;
    this.findings = findings;
    this.measures = measures;
    this.settings = settings;
    this.history = findings.history();
    history.commits().forEach(commit -> indexOf.put(commit.id(), commit.index()));
    for (Author author : findings.people().authors()) {
      names.put(author.id(), author.name());
    }
  }

  /** What is known of a commit of the history. */
  Explanation explain(String id, Standing standing) {
    int index = indexOf.getOrDefault(id, -1);
    Commit commit = history.commit(index);
    CommitRecord row =
        measures.commits().stream().filter(c -> c.commit().equals(id)).findFirst().orElseThrow();
    boolean open = !request.anonymise();
    Optional<NotCounted> leftOut = LeftOut.of(findings, index, settings);
    return new Explanation(
        open ? row : row.anonymised(),
        standing,
        new Observed(
            request.rev(), settings.asOf(), settings.followUpDays(), settings.churnWindowDays()),
        open ? commit.message() : "",
        open ? commit.author().toString() : "",
        open ? commit.committer().toString() : "",
        name(row.accountableId()),
        Optional.of(history.arrival(index)).filter(arrival -> arrival != index).map(this::brief),
        leftOut,
        leftOut.isPresent() ? Optional.empty() : Optional.of(peers(row)),
        measures.evidence().stream()
            .filter(evidence -> evidence.commit().equals(id))
            .map(evidence -> open ? evidence : evidence.anonymised())
            .toList(),
        links(id, DefectRecord::fixCommit, DefectRecord::inducingCommit),
        suspects(index),
        links(id, DefectRecord::inducingCommit, DefectRecord::fixCommit),
        fate(index, row));
  }

  private String name(String personId) {
    return request.anonymise() ? "" : names.getOrDefault(personId, "");
  }

  private Brief brief(int index) {
    Commit commit = history.commit(index);
    Attribution attribution = findings.attributions().get(index);
    String person = findings.accountableIds().get(index);
    return new Brief(
        commit.id(),
        request.anonymise() ? "" : commit.subject(),
        history.landing(index),
        request.anonymise() ? person : names.getOrDefault(person, person),
        attribution.provenance(),
        attribution.tool());
  }

  private static Peers peers(CommitRecord row) {
    int lines = row.size().codeLinesAdded();
    int sizeClass = Observations.sizeClassOf(lines);
    int from = 1 << (2 * sizeClass);
    boolean bounded = Observations.sizeClassOf(from << 2) > sizeClass;
    return new Peers(
        YearMonth.from(row.landingTime().atOffset(ZoneOffset.UTC)),
        row.area(),
        from,
        bounded ? OptionalInt.of((from << 2) - 1) : OptionalInt.empty(),
        2 * row.size().testCodeLinesAdded() > lines);
  }

  /** The links at whose one end a commit stands, by the commit at the other. */
  private List<Link> links(
      String id, Function<DefectRecord, String> near, Function<DefectRecord, String> far) {
    Map<String, List<DefectRecord>> byOther = new LinkedHashMap<>();
    for (DefectRecord row : measures.defects()) {
      if (near.apply(row).equals(id) && row.inForce()) {
        byOther.computeIfAbsent(far.apply(row), other -> new ArrayList<>()).add(row);
      }
    }
    List<Link> links = new ArrayList<>();
    byOther.forEach(
        (other, rows) -> links.add(link(brief(Objects.requireNonNull(indexOf.get(other))), rows)));
    links.sort(
        Comparator.comparing((Link link) -> link.notCounted().isPresent())
            .thenComparing(Comparator.comparingDouble(Link::weight).reversed()));
    return links;
  }

  /** None where a message names the cause, since then the ranking is not asked. */
  private List<Suspect> suspects(int fix) {
    boolean named =
        findings.links().stream()
            .anyMatch(link -> link.fix() == fix && link.method() != LinkMethod.SZZ);
    if (named) {
      return List.of();
    }
    return findings.ranked().stream()
        .filter(ranked -> ranked.fix() == fix)
        .flatMap(ranked -> suspects(ranked).stream())
        .toList();
  }

  private List<Suspect> suspects(RankedFix ranked) {
    List<Suspect> suspects = new ArrayList<>();
    for (RankedCandidate candidate : ranked.first()) {
      suspects.add(
          new Suspect(
              brief(candidate.commit()),
              candidate.probability(),
              ranked.answered() && suspects.isEmpty(),
              candidate.reasons()));
    }
    return suspects;
  }

  private static Link link(Brief other, List<DefectRecord> rows) {
    DefectRecord first = rows.get(0);
    return new Link(
        other,
        first.method(),
        Math.min(1, rows.stream().mapToDouble(DefectRecord::weight).sum()),
        rows.stream().mapToInt(DefectRecord::lines).sum(),
        rows.stream().map(DefectRecord::path).filter(path -> !path.isEmpty()).sorted().toList(),
        first.daysToFix(),
        rows.stream()
            .map(DefectRecord::score)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .max(),
        first.notCounted());
  }

  private Fate fate(int index, CommitRecord row) {
    int[] own = {0};
    Map<Integer, Integer> byDeleter = new HashMap<>();
    findings
        .fates()
        .codeLinesOf(
            index,
            (test, source, deleter) -> {
              own[0]++;
              if (deleter != LineFates.ALIVE) {
                byDeleter.merge(deleter, 1, Integer::sum);
              }
            });
    Map<Rewritten, Integer> lines = new HashMap<>();
    byDeleter.forEach(
        (deleter, count) ->
            lines.merge(rewritten(deleter, row.accountableId()), count, Integer::sum));
    List<Rewritten> rewritten = new ArrayList<>();
    lines.forEach((by, count) -> rewritten.add(by.ofLines(count)));
    rewritten.sort(
        Comparator.comparingInt(Rewritten::lines)
            .reversed()
            .thenComparing(Rewritten::personId)
            .thenComparing(Rewritten::provenance)
            .thenComparing(Rewritten::tool));
    return new Fate(
        own[0], row.outcome().linesSurviving(), row.outcome().linesChurned(), rewritten);
  }

  private Rewritten rewritten(int deleter, String accountable) {
    Attribution attribution = findings.attributions().get(deleter);
    String person = findings.accountableIds().get(deleter);
    return new Rewritten(
        person,
        name(person),
        attribution.provenance(),
        attribution.tool(),
        person.equals(accountable),
        1);
  }
}
