package dev.codeparity.scripts;

import dev.codeparity.analyzer.defect.FixKind;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A {@link ScaleTable} as the observations of a history, all that the statistics read. */
final class ScaleMeasures {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<String> TOOLS = List.of("Claude Code", "Copilot", "Cursor", "Aider");
  private static final double SECONDS_A_DAY = 86_400;

  private final ScaleTable table;
  private final Map<String, String> shared = new HashMap<>();
  private final String[] commitIds;
  private final String[] fixIds;

  ScaleMeasures(ScaleTable table) {
    this.table = table;
    commitIds = ids(0, table.commits());
    fixIds = ids(-table.fixes(), table.fixes());
  }

  /** End of observation. */
  static Instant asOf() {
    return START.plus(Duration.ofDays(ScaleTable.DAYS));
  }

  Measures measures() {
    int[] order =
        IntStream.range(0, table.commits())
            .boxed()
            .sorted(Comparator.comparing(this::landing).thenComparing(i -> commitIds[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<List<Repairs.Event>> events = events();
    List<CommitRecord> commits = new ArrayList<>(order.length);
    List<Repairs> repairs = new ArrayList<>(order.length);
    List<List<Part>> parts = new ArrayList<>(order.length);
    List<EvidenceRecord> evidence = new ArrayList<>();
    for (int i : order) {
      LineDeaths lines = new LineDeaths(table.lines(i), gone(i));
      Repairs found = new Repairs(events.get(i));
      parts.add(List.of(new Part(provenance(i), table.lines(i), lines)));
      repairs.add(found);
      commits.add(commit(i, found));
      if (table.ai(i)) {
        evidence.add(evidence(i));
      }
    }
    return new Measures(
        commits,
        repairs,
        List.of(),
        parts,
        evidence,
        defects(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        table.authors().mapToObj(this::author).toList());
  }

  /** One text for all that name a commit or fix, as in a history that was read. */
  private static String[] ids(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> "%08x%032x".formatted(number * 0x9E3779B9, number))
        .toArray(String[]::new);
  }

  private Instant landing(int i) {
    return START.plusSeconds((long) (table.day(i) * SECONDS_A_DAY));
  }

  private Provenance provenance(int i) {
    if (!table.ai(i)) {
      return Provenance.HUMAN;
    }
    return i % 20 == 0
        ? Provenance.MIXED
        : i % 5 == 1 ? Provenance.AI_ASSISTED : Provenance.AI_AUTHORED;
  }

  private String person(int author) {
    return shared("a" + author);
  }

  private String shared(String text) {
    return shared.computeIfAbsent(text, same -> same);
  }

  private List<List<Repairs.Event>> events() {
    List<List<Repairs.Event>> events = new ArrayList<>();
    for (int i = 0; i < table.commits(); i++) {
      events.add(List.of());
    }
    for (int fix = 0; fix < table.fixes(); fix++) {
      int mended = table.fixed(fix);
      List<Repairs.Event> all = new ArrayList<>(events.get(mended));
      all.add(
          new Repairs.Event(
              fixIds[fix],
              fixTime(fix),
              table.age(fix),
              1,
              table.isSelfRepair(fix),
              provenance(mended)));
      all.sort(
          Comparator.comparingDouble(Repairs.Event::ageDays)
              .thenComparing(Repairs.Event::fixCommit));
      events.set(mended, all);
    }
    return events;
  }

  private Instant fixTime(int fix) {
    double day = table.day(table.fixed(fix)) + table.age(fix);
    return START.plusSeconds((long) (day * SECONDS_A_DAY));
  }

  private List<LineDeaths.Gone> gone(int i) {
    List<LineDeaths.Gone> gone = new ArrayList<>();
    int left = table.lines(i);
    for (double age : table.rewrites(i)) {
      int lines = (left + 3) / 4;
      LineEnd end = gone.isEmpty() ? LineEnd.PEOPLE : LineEnd.FIX;
      gone.add(new LineDeaths.Gone(age, lines, lines / 2, end));
      left -= lines;
      if (left == 0) {
        break;
      }
    }
    return gone;
  }

  private CommitRecord commit(int i, Repairs found) {
    Instant landing = landing(i);
    String person = person(table.author(i));
    int lines = table.lines(i);
    return new CommitRecord(
        commitIds[i],
        person,
        person,
        landing,
        landing,
        landing,
        Optional.empty(),
        "",
        false,
        false,
        false,
        shared("area" + table.area(i)),
        label(i),
        table.isFix(i)
            ? new CommitRecord.Repair(FixKind.FIX, "", false)
            : CommitRecord.Repair.none(),
        new CommitRecord.Size(
            1,
            lines,
            0,
            OptionalInt.empty(),
            OptionalInt.empty(),
            lines,
            OptionalInt.empty(),
            OptionalInt.empty(),
            0,
            0,
            0,
            table.test(i) ? lines : 0),
        new CommitRecord.Outcome(
            ScaleTable.DAYS - table.day(i),
            0,
            (int) found.events().stream().filter(event -> !event.onTheSpot()).count(),
            (int) found.events().stream().filter(Repairs.Event::onTheSpot).count(),
            found.firstEscaped().map(Repairs.Event::landing),
            table.isReverted(i) ? Optional.of(landing.plus(Duration.ofDays(2))) : Optional.empty(),
            0,
            0,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()));
  }

  private CommitRecord.Label label(int i) {
    return table.ai(i)
        ? new CommitRecord.Label(
            provenance(i),
            Optional.of(Confidence.CERTAIN),
            TOOLS.get(table.author(i) % TOOLS.size()),
            "",
            Optional.of(Channel.TRAILER),
            "")
        : CommitRecord.Label.human();
  }

  private EvidenceRecord evidence(int i) {
    return new EvidenceRecord(
        commitIds[i],
        EvidenceRecord.Kind.PROVENANCE,
        true,
        "rule",
        Optional.of(Channel.TRAILER),
        Optional.of(Confidence.CERTAIN),
        "",
        "",
        "",
        "");
  }

  private List<DefectRecord> defects() {
    List<DefectRecord> defects = new ArrayList<>();
    for (int fix = 0; fix < table.fixes(); fix++) {
      int mended = table.fixed(fix);
      defects.add(
          new DefectRecord(
              SzzVariant.AG,
              fixIds[fix],
              commitIds[mended],
              LinkMethod.SZZ,
              "",
              1,
              OptionalDouble.empty(),
              1,
              fixTime(fix),
              person(table.author(mended)),
              table.age(fix),
              provenance(mended),
              Provenance.HUMAN,
              Optional.empty()));
    }
    return defects;
  }

  private AuthorRecord author(int number) {
    return AuthorRecord.named(person(number), person(number), "", List.of());
  }
}
