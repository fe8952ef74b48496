package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.LineIds;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.origin.LineOrigin;
import dev.codeparity.analyzer.quality.Standing.OnLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Follows every violation from the commit that introduced it to the one that removed it, beside the
 * line ledger: a violation is known by the line that it stands on, so it keeps its identity on all
 * branches, through merges, renames and moves. Not safe for use from several threads.
 */
public final class ViolationLedger {
  private static final int UNKNOWN = -1;

  private final History history;
  private final LineLedger lines;
  private final CheckedFiles checked;
  private final Map<Long, Case> open = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  /**
   * @param lines the line ledger, to which every commit is applied
   * @param checked what the rules found in every file of the history
   */
  public ViolationLedger(History history, LineLedger lines, CheckedFiles checked) {
    this.history = history;
    this.lines = lines;
    this.checked = checked;
  }

  /** One violation, from its introduction on. */
  private static final class Case {
    private final int introduced;
    private final int source;
    private int removed = UNKNOWN;
    private boolean alive;

    Case(int introduced, int source) {
      this.introduced = introduced;
      this.source = source;
    }

    static Case unknown() {
      return new Case(UNKNOWN, UNKNOWN);
    }
  }

  private record Seen(ViolationEvent.Kind kind, int commit, OnLine on, Case of) {}

  /**
   * Takes over a commit.
   *
   * @param changes the Java files that it changed
   * @param apply applies it to the line ledger
   */
  public void apply(SourceChanges changes, Runnable apply) {
    List<List<Standing>> before = new ArrayList<>();
    for (SourceChanges.Changed file : changes.files()) {
      List<Standing> versions = new ArrayList<>();
      for (SourceChanges.Before old : file.before()) {
        standing(old.parent(), old.file()).ifPresent(versions::add);
      }
      before.add(versions);
    }
    apply.run();
    int commit = changes.commit().index();
    List<Matching.File> files = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<Standing> now =
          changes.files().get(i).now().flatMap(file -> standing(commit, file)).stream().toList();
      files.add(new Matching.File(before.get(i), now));
    }
    take(changes, Matching.of(files));
  }

  private Optional<Standing> standing(int commit, FileVersion file) {
    Optional<LineIds> known = lines.lines(commit, file.path());
    return known.map(ids -> Standing.of(checked.of(file), ids, file.path()));
  }

  private void take(SourceChanges changes, Matching matching) {
    int commit = changes.commit().index();
    for (Matching.Pair pair : matching.pairs()) {
      if (pair.before().key() != pair.now().key()) {
        put(pair.now(), caseOf(pair.before()));
      }
    }
    for (OnLine on : matching.introduced()) {
      LineOrigin line = lines.originOf(on.lineId());
      Case begun = new Case(commit, line.commit() == commit ? line.source() : UNKNOWN);
      put(on, begun);
      seen.add(new Seen(ViolationEvent.Kind.INTRODUCED, commit, on, begun));
    }
    if (changes.commit().isMerge()) {
      return; // what one parent lacks, a commit of its side has removed
    }
    for (OnLine on : matching.removed()) {
      Case ended = caseOf(on);
      if (ended.removed == UNKNOWN
          || history.landing(commit).isBefore(history.landing(ended.removed))) {
        ended.removed = commit;
      }
      seen.add(new Seen(ViolationEvent.Kind.REMOVED, commit, on, ended));
    }
  }

  private Case caseOf(OnLine on) {
    return on.key() == Standing.NO_KEY
        ? Case.unknown()
        : open.computeIfAbsent(on.key(), key -> Case.unknown());
  }

  private void put(OnLine on, Case of) {
    if (on.key() != Standing.NO_KEY) {
      open.put(on.key(), of);
    }
  }

  /**
   * What happened to all violations, in the order of the commits. To be asked after the last
   * commit.
   *
   * @param headFiles the Java files of the head
   */
  public List<ViolationEvent> events(List<FileVersion> headFiles) {
    int head = history.head().index();
    for (FileVersion file : headFiles) {
      for (OnLine on : standing(head, file).map(Standing::all).orElse(List.of())) {
        caseOf(on).alive = true;
      }
    }
    return seen.stream().map(this::event).toList();
  }

  private ViolationEvent event(Seen event) {
    return new ViolationEvent(
        event.kind,
        event.commit,
        event.on.path(),
        event.on.violation().rule(),
        event.on.violation().line(),
        event.on.violation().place(),
        event.of.introduced,
        event.of.source,
        removedBy(event.of));
  }

  /** What neither the head has nor a commit removed was dropped by a merge, when it arrived. */
  private OptionalInt removedBy(Case of) {
    if (of.alive) {
      return OptionalInt.empty();
    }
    if (of.removed != UNKNOWN) {
      return OptionalInt.of(of.removed);
    }
    return of.introduced == UNKNOWN
        ? OptionalInt.empty()
        : OptionalInt.of(history.arrival(of.introduced));
  }
}
