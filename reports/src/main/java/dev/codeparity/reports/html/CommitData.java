package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.ViolationEvent;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Forge;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Sentences;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The rows of the table of commits as JSON, column by column, which packs to a third of what rows
 * would: ids cut to twelve digits, times as steps, texts that recur by number.
 */
final class CommitData {
  private static final int ID_DIGITS = 12;
  private static final int LONGEST_SUBJECT = 160;
  private static final int LONGEST_MATCH = 120;

  private final Analysis analysis;
  private final List<CommitRecord> commits;
  private final Map<String, Integer> places = new HashMap<>();

  private CommitData(Analysis analysis) {
    this.analysis = analysis;
    this.commits = analysis.commits();
    for (int i = 0; i < commits.size(); i++) {
      places.put(commits.get(i).commit(), i);
    }
  }

  static String of(Analysis analysis) {
    return Json.line(new CommitData(analysis).columns());
  }

  private Map<String, Object> columns() {
    Numbered people = new Numbered();
    Numbered tools = new Numbered();
    Map<String, String> names = names();
    Map<String, Object> data = new LinkedHashMap<>();
    StringBuilder ids = new StringBuilder(ID_DIGITS * commits.size());
    StringBuilder who = new StringBuilder(commits.size());
    for (CommitRecord commit : commits) {
      ids.append(commit.commit(), 0, ID_DIGITS);
      who.append(letter(commit.label().provenance()));
    }
    data.put("id", ids.toString());
    data.put("who", who.toString());
    data.put("time", steps());
    data.put(
        "subject",
        commits.stream()
            .map(row -> cut(CellText.visible(row.subject()), LONGEST_SUBJECT))
            .toList());
    data.put(
        "author", column(row -> people.of(names.getOrDefault(row.authorId(), row.authorId()))));
    data.put("people", people.texts());
    data.put("tool", column(row -> tools.of(CellText.visible(row.label().tool()))));
    data.put("tools", tools.texts());
    data.put("added", column(row -> row.size().codeLinesAdded()));
    data.put("alive", column(row -> row.outcome().linesSurviving()));
    data.put("defects", column(row -> row.outcome().inducedDefects()));
    data.put("repairs", column(row -> row.outcome().selfRepairs()));
    data.put("flags", column(this::flags));
    data.put("periods", periods());
    data.put(
        "forge", Forge.of(analysis.run().repository()).map(forge -> forge.commit("")).orElse(""));
    evidence(data);
    links(data);
    breaks(data);
    return data;
  }

  /** What stands for a class in the data. */
  static char letter(Provenance provenance) {
    return switch (provenance) {
      case AI_AUTHORED -> 'a';
      case AI_ASSISTED -> 'b';
      case MIXED -> 'm';
      case HUMAN -> 'h';
      case AUTOMATION -> 'z';
    };
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (AuthorRecord author : analysis.authors()) {
      if (!author.name().isEmpty()) {
        names.put(author.authorId(), CellText.visible(author.name()));
      }
    }
    return names;
  }

  private List<Long> steps() {
    List<Long> steps = new ArrayList<>(commits.size());
    long before = 0;
    for (CommitRecord commit : commits) {
      long second = commit.landingTime().getEpochSecond();
      steps.add(second - before);
      before = second;
    }
    return steps;
  }

  private int[] column(ToIntFunction<CommitRecord> value) {
    return commits.stream().mapToInt(value).toArray();
  }

  /** The bits that {@code commits.js} names {@code FLAG}. */
  private int flags(CommitRecord row) {
    Provenance who = row.label().provenance();
    boolean counts = !row.merge() && !row.imported();
    int flags = row.repair().fix() ? 1 : 0;
    flags |= row.outcome().firstRevertTime().isPresent() ? 1 << 1 : 0;
    flags |= row.merge() ? 1 << 2 : 0;
    flags |= row.imported() ? 1 << 3 : 0;
    flags |= row.squash() ? 1 << 4 : 0;
    flags |= row.outcome().review().isPresent() ? 1 << 5 : 0;
    flags |= counts && who.isAi() ? 1 << 6 : 0;
    flags |= counts && who == Provenance.HUMAN ? 1 << 7 : 0;
    flags |= row.outcome().violationsIntroduced().orElse(0) > 0 ? 1 << 8 : 0;
    return flags;
  }

  private List<Map<String, Object>> periods() {
    Map<String, Long> starts = new TreeMap<>();
    for (PeriodRecord row : analysis.periods()) {
      row.periodStart()
          .ifPresent(
              day -> starts.put(row.period(), day.atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
    }
    return starts.entrySet().stream()
        .map(entry -> Map.<String, Object>of("name", entry.getKey(), "start", entry.getValue()))
        .<Map<String, Object>>map(TreeMap::new)
        .toList();
  }

  private void evidence(Map<String, Object> data) {
    Numbered kinds = new Numbered();
    Numbered rules = new Numbered();
    List<List<Object>> rows = new ArrayList<>();
    for (EvidenceRecord row : analysis.evidence()) {
      Integer place = places.get(row.commit());
      if (place != null) {
        rows.add(
            List.of(
                place,
                kinds.of(row.kind().name().toLowerCase(Locale.ROOT)),
                row.counted() ? 1 : 0,
                rules.of(row.ruleId()),
                cut(CellText.visible(row.matched()), LONGEST_MATCH),
                CellText.visible(row.reason())));
      }
    }
    data.put("evidence", rows);
    data.put("kinds", kinds.texts());
    data.put("rules", rules.texts());
  }

  private void links(Map<String, Object> data) {
    Numbered paths = new Numbered();
    Numbered methods = new Numbered();
    Numbered whys = new Numbered();
    whys.of("");
    List<List<Integer>> rows = new ArrayList<>();
    for (DefectRecord row : analysis.defects()) {
      Integer fix = places.get(row.fixCommit());
      Integer inducing = places.get(row.inducingCommit());
      if (fix != null && inducing != null && row.inForce()) {
        rows.add(
            List.of(
                fix,
                inducing,
                paths.of(CellText.visible(row.path())),
                methods.of(row.method().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                whys.of(row.notCounted().map(Sentences::reason).orElse(""))));
      }
    }
    data.put("links", rows);
    data.put("paths", paths.texts());
    data.put("methods", methods.texts());
    data.put("whys", whys.texts());
  }

  /** How often each commit broke and mended each rule. */
  private void breaks(Map<String, Object> data) {
    Numbered rules = new Numbered();
    Map<List<Integer>, int[]> counts = new LinkedHashMap<>();
    for (ViolationRecord row : analysis.violations()) {
      int place = row.commit().map(id -> places.getOrDefault(id, -1)).orElse(-1);
      if (place >= 0 && row.event() != ViolationEvent.Kind.STANDING) {
        int[] count =
            counts.computeIfAbsent(List.of(place, rules.of(row.rule().name())), key -> new int[2]);
        count[row.event() == ViolationEvent.Kind.INTRODUCED ? 0 : 1]++;
      }
    }
    data.put("broken", rules.texts());
    data.put(
        "breaks",
        counts.entrySet().stream()
            .map(
                entry ->
                    List.of(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue()[0],
                        entry.getValue()[1]))
            .toList());
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** Texts, each once, numbered in the order in which they come. */
  private static final class Numbered {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int of(String text) {
      return numbers.computeIfAbsent(text, fresh -> numbers.size());
    }

    List<String> texts() {
      return List.copyOf(numbers.keySet());
    }
  }
}
