package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/** Finds out which contents files had in the course of a history, without reading any of them. */
final class FileVersions {
  private static final HexFormat HEX = HexFormat.of();

  private final Supplier<ObjectAccess> access;
  private final ResultStore store;
  private final ResultKind kind;
  private final Warnings warnings;

  /**
   * @param store what earlier runs have found out
   * @param kind names all that decides which paths are wanted
   */
  FileVersions(
      Supplier<ObjectAccess> access, ResultStore store, ResultKind kind, Warnings warnings) {
    this.access = access;
    this.store = store;
    this.kind = kind;
    this.warnings = warnings;
  }

  /** Each content once a path, in order of its first commit; merges give what no parent has. */
  List<FileVersion> of(History history, Predicate<String> wanted) {
    List<String> changes = history.commits().stream().map(history::changeId).toList();
    Map<String, byte[]> kept = store.read(kind, changes);
    Map<String, byte[]> found = new HashMap<>();
    Set<FileVersion> versions = new LinkedHashSet<>();
    DamagedObjects damaged = new DamagedObjects();
    try (ObjectAccess objects = access.get()) {
      TreeReader trees = new TreeReader(objects, damaged);
      for (int index = 0; index < history.size(); index++) {
        String change = changes.get(index);
        Optional<List<FileVersion>> known =
            Optional.ofNullable(kept.get(change)).flatMap(FileVersions::unpack);
        if (known.isPresent()) {
          versions.addAll(known.get());
          continue;
        }
        Set<FileVersion> ofCommit = read(trees, history.sources().get(index), wanted);
        versions.addAll(ofCommit);
        if (!trees.hasMissed()) {
          found.put(change, pack(ofCommit));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      damaged.report(warnings);
    }
    store.write(kind, found);
    return List.copyOf(versions);
  }

  private static Set<FileVersion> read(
      TreeReader trees, CommitSource source, Predicate<String> wanted) throws IOException {
    List<ObjectId> sides = new ArrayList<>(source.trees());
    if (sides.size() == 1) {
      sides.add(ObjectId.zeroId());
    }
    Set<FileVersion> versions = new LinkedHashSet<>();
    for (List<TreeEntry> path : trees.differences(source.commit(), sides)) {
      if (wanted.test(path.get(0).path())) {
        add(path, versions);
      }
    }
    return versions;
  }

  private static byte[] pack(Collection<FileVersion> versions) {
    return new PackedOutput()
        .all(versions, (out, file) -> out.bytes(HEX.parseHex(file.id())).text(file.path()))
        .toBytes();
  }

  private static Optional<List<FileVersion>> unpack(byte[] bytes) {
    return PackedInput.read(
        bytes, in -> in.all(file -> new FileVersion(HEX.formatHex(file.bytes()), file.text())));
  }

  private static void add(List<TreeEntry> sides, Set<FileVersion> versions) {
    TreeEntry now = sides.get(0);
    if (sides.size() > 2 && sides.subList(1, sides.size()).contains(now)) {
      return;
    }
    for (TreeEntry side : sides) {
      if (side.type() == FileType.REGULAR) {
        versions.add(new FileVersion(side.id().name(), side.path()));
      }
    }
  }
}
