package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.List;

/**
 * What a fix asks about a file that it changes.
 *
 * @param path the path after the fix; that before it if the fix deletes the file
 * @param test whether it holds tests
 * @param trivial whether deleted punctuation and imports count, since nothing else changed
 * @param trace what the fix did to it
 * @param beside old numbers of the telling lines next above and below the changes
 * @param near the other telling lines of the same function
 * @param mentions old numbers of the lines that mention a rare name of the added lines
 * @param names the names in the changed lines
 */
public record FileQuestion(
    String path,
    boolean test,
    boolean trivial,
    FileTrace trace,
    List<Integer> beside,
    List<NearLine> near,
    List<Integer> mentions,
    WeighedNames names) {
  public FileQuestion {
    beside = List.copyOf(beside);
    near = List.copyOf(near);
    mentions = List.copyOf(mentions);
  }

  void pack(PackedOutput out) {
    out.text(path).flag(test).flag(trivial);
    trace.pack(out);
    out.all(beside, PackedOutput::number);
    out.all(near, (to, line) -> to.number(line.line).number(line.distance));
    out.all(mentions, PackedOutput::number);
    names.pack(out);
  }

  static FileQuestion unpack(PackedInput in) {
    return new FileQuestion(
        in.text(),
        in.flag(),
        in.flag(),
        FileTrace.unpack(in),
        in.all(PackedInput::count),
        in.all(line -> new NearLine(line.count(), line.count())),
        in.all(PackedInput::count),
        WeighedNames.unpack(in));
  }

  /**
   * A line near a change.
   *
   * @param line its old number
   * @param distance from the nearest change, 1 or more
   */
  public record NearLine(int line, int distance) {}
}
