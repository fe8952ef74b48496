package dev.codeparity.analyzer;

import dev.codeparity.analyzer.defect.CodeTouched;
import dev.codeparity.analyzer.defect.FixClassifier;
import dev.codeparity.analyzer.defect.FixDecision;
import dev.codeparity.analyzer.defect.FixRules;
import dev.codeparity.analyzer.defect.LineTracer;
import dev.codeparity.analyzer.defect.NamedCommits;
import dev.codeparity.analyzer.defect.ranking.LinkTracing;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.CommitReader;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.UnreadObject;
import dev.codeparity.analyzer.language.LanguageData;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.provenance.TouchedPaths;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.SourceChanges;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads commits down to what the walk needs, each once: what was read of a commit in an earlier run
 * is in the store, so a second run reads the contents of new commits alone.
 */
final class CommitReadings implements CommitReader<CommitReading> {
  private static final Set<QualityLanguage> LANGUAGES = EnumSet.allOf(QualityLanguage.class);

  private final ResultStore store;
  private final ResultKind kind;
  private final History history;
  private final PathRules paths;
  private final ChangeDigester digester;
  private final FixClassifier fixes;
  private final LinkTracing tracing;
  private final BiFunction<CommitChanges, CommitDigest, TouchedPaths> touched;

  /**
   * @param store what earlier runs have read
   * @param touched tells which records are about a commit
   */
  CommitReadings(
      ResultStore store,
      History history,
      AnalysisRequest request,
      PathRules paths,
      FixClassifier fixes,
      LinkTracing tracing,
      BiFunction<CommitChanges, CommitDigest, TouchedPaths> touched) {
    this.store = store;
    this.kind = kind(request, paths);
    this.history = history;
    this.paths = paths;
    this.digester =
        new ChangeDigester(new CodeReading(paths), LineTracer.views(request.szz().asked()));
    this.fixes = fixes;
    this.tracing = tracing;
    this.touched = touched;
  }

  /** All besides the commit and its parents that decides what is read. */
  private static ResultKind kind(AnalysisRequest request, PathRules paths) {
    ToolVersion tool = ToolVersion.current();
    List<String> settings =
        List.of(
            request.szz().traced().toString(),
            LineTracer.views(request.szz().asked()).toString(),
            request.issues().sha256(),
            FixRules.builtIn().sha256(),
            LanguageData.sha256(),
            paths.sha256());
    return new ResultKind(
        "commits",
        tool.build() + "-jgit-" + tool.jgit(),
        DigestUtils.sha256Hex(String.join("\n", settings)));
  }

  @Override
  public CommitReading read(CommitChanges changes) {
    CommitDigest digest = digester.digest(changes);
    FixDecision fix = fixes.classify(digest.commit(), CodeTouched.of(digest.summary()));
    return new CommitReading(
        digest,
        fix,
        tracing.read(changes, fix.isFix()),
        SourceChanges.of(changes, this::isSource),
        NamedCommits.of(digest.commit()),
        touched.apply(changes, digest));
  }

  private boolean isSource(String path) {
    return QualityPass.isLookedAt(LANGUAGES, paths, path);
  }

  @Override
  public Map<Integer, Reading<CommitReading>> recall(List<Commit> commits) {
    List<String> keys = commits.stream().map(history::changeId).toList();
    Map<String, byte[]> kept = store.read(kind, keys);
    Map<Integer, Reading<CommitReading>> known = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      Commit commit = commits.get(i);
      Optional.ofNullable(kept.get(keys.get(i)))
          .flatMap(bytes -> PackedInput.read(bytes, in -> unpack(commit, in)))
          .ifPresent(reading -> known.put(commit.index(), reading));
    }
    return known;
  }

  @Override
  public void keep(Map<Commit, Reading<CommitReading>> read) {
    Map<String, byte[]> lasting = new HashMap<>();
    read.forEach(
        (commit, reading) -> {
          if (reading.value().isLasting()) {
            lasting.put(history.changeId(commit), pack(reading));
          }
        });
    store.write(kind, lasting);
  }

  private static byte[] pack(Reading<CommitReading> reading) {
    PackedOutput out = new PackedOutput();
    out.all(reading.unread(), (to, blob) -> to.text(blob.id()).flag(blob.oversized()));
    reading.value().pack(out);
    return out.toBytes();
  }

  private static Reading<CommitReading> unpack(Commit commit, PackedInput in) {
    Set<UnreadObject> unread =
        new HashSet<>(in.all(blob -> new UnreadObject(blob.text(), blob.flag())));
    return new Reading<>(CommitReading.unpack(commit, in), unread);
  }
}
