package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.history.Contents;
import dev.codeparity.analyzer.quality.ContentCheck.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;

/** What one thread works with: it reads a content once for all that look at it. */
final class ContentWorker implements AutoCloseable {
  /** A larger file is counted, not analysed. */
  private static final int MAX_BYTES = 1 << 20;

  /** Texts that are held for one run of PMD. */
  private static final int MAX_CHARACTERS = 4 << 20;

  private static final String UNREAD = "missing or over 1 MiB";

  private final Contents contents;

  /** Begun when they are needed, since that costs much. */
  private final Map<Look, ContentRun> runs = new HashMap<>();

  /**
   * @param contents the thread's access to the repository, to be closed with this
   * @param begun runs that were begun before
   */
  ContentWorker(Contents contents, Map<Look, ForkJoinTask<ContentRun>> begun) {
    this.contents = contents;
    begun.forEach((look, run) -> runs.put(look, run.join()));
  }

  /** What was found, by look and key. */
  static final class Found {
    private final Map<Look, Map<String, byte[]>> toKeep = new HashMap<>();
    private final Map<Look, Map<String, byte[]>> unread = new HashMap<>();

    Map<String, byte[]> toKeep(Look look) {
      return toKeep.getOrDefault(look, Map.of());
    }

    /** What was not read: not to be kept, since another clone may have it. */
    Map<String, byte[]> unread(Look look) {
      return unread.getOrDefault(look, Map.of());
    }
  }

  Found work(List<Content> batch) {
    Found found = new Found();
    Map<Look, List<SourceText>> texts = new LinkedHashMap<>();
    int characters = 0;
    for (Content content : batch) {
      Optional<byte[]> bytes = contents.read(content.file().id(), MAX_BYTES);
      if (bytes.isEmpty()) {
        content.keys().forEach((look, key) -> put(found.unread, look, key, look.failed(UNREAD)));
        continue;
      }
      SharedText text = new SharedText(new String(bytes.get(), UTF_8));
      content
          .keys()
          .forEach(
              (look, key) ->
                  texts
                      .computeIfAbsent(look, one -> new ArrayList<>())
                      .add(new SourceText(key, content.file().path(), text)));
      characters += text.text().length();
      if (characters > MAX_CHARACTERS) {
        look(texts, found);
        characters = 0;
      }
    }
    look(texts, found);
    return found;
  }

  private void look(Map<Look, List<SourceText>> texts, Found found) {
    texts.forEach(
        (look, files) ->
            runs.computeIfAbsent(look, Look::begin)
                .look(files)
                .forEach((key, result) -> put(found.toKeep, look, key, result)));
    texts.clear();
  }

  private static void put(
      Map<Look, Map<String, byte[]>> results, Look look, String key, byte[] result) {
    results.computeIfAbsent(look, one -> new HashMap<>()).put(key, result);
  }

  @Override
  public void close() {
    contents.close();
  }
}
