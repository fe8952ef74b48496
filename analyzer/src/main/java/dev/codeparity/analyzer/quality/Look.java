package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.store.ResultKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something to be found out about the contents of some files. Each is equal to itself alone. */
final class Look {
  private final ResultKind kind;
  private final Supplier<ContentRun> runs;
  private final Function<String, byte[]> failed;
  private final Map<String, FileVersion> files = new LinkedHashMap<>();

  /**
   * A look at files; those of the same key are looked at once.
   *
   * @param kind what is found, and with what
   * @param runs gives each thread its way to look
   * @param failed says of a file why it cannot be looked at
   */
  Look(
      List<FileVersion> files,
      Function<FileVersion, String> key,
      ResultKind kind,
      Supplier<ContentRun> runs,
      Function<String, byte[]> failed) {
    files.forEach(file -> this.files.putIfAbsent(key.apply(file), file));
    this.kind = kind;
    this.runs = runs;
    this.failed = failed;
  }

  ResultKind kind() {
    return kind;
  }

  ContentRun begin() {
    return runs.get();
  }

  byte[] failed(String why) {
    return failed.apply(why);
  }

  /** What is looked at, by the key of its result. */
  Map<String, FileVersion> files() {
    return files;
  }
}
