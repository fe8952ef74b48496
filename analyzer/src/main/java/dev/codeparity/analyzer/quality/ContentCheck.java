package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.history.Contents;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks at every content once: what an earlier run has found is taken from the store, the rest is
 * worked out on several threads and kept there.
 */
final class ContentCheck {
  /** A larger file is counted, not analysed. */
  private static final int MAX_BYTES = 1 << 20;

  /** Files that share one run of PMD, whose beginning costs as much as several of them. */
  private static final int BATCH = 200;

  /** Texts that are held for one run of PMD. */
  private static final int BATCH_CHARACTERS = 4 << 20;

  /** Deeply nested code is parsed by deep recursion. */
  private static final long STACK_BYTES = 16 << 20;

  private static final String UNREAD = "missing or over 1 MiB";

  private final ResultKind kind;
  private final Supplier<ContentRun> runs;
  private final byte[] unread;
  private final ResultStore store;
  private final Supplier<Contents> contents;
  private final int threads;

  /**
   * @param kind what is looked for, and with what
   * @param runs gives each thread its way to look
   * @param failed says of a file why it cannot be looked at
   * @param contents gives each thread its access to the repository
   */
  ContentCheck(
      ResultKind kind,
      Supplier<ContentRun> runs,
      Function<String, byte[]> failed,
      ResultStore store,
      Supplier<Contents> contents,
      int threads) {
    this.kind = kind;
    this.runs = runs;
    this.unread = failed.apply(UNREAD);
    this.store = store;
    this.contents = contents;
    this.threads = threads;
  }

  /** What is found in these files, by their keys. */
  Map<String, byte[]> check(Map<String, FileVersion> files, FileProgress progress) {
    Map<String, byte[]> results = new HashMap<>(store.read(kind, files.keySet()));
    Map<String, FileVersion> unknown = new LinkedHashMap<>(files);
    unknown.keySet().removeAll(results.keySet());
    if (!unknown.isEmpty()) {
      workOut(List.copyOf(unknown.entrySet()), results, progress);
    }
    return results;
  }

  private void workOut(
      List<Map.Entry<String, FileVersion>> files,
      Map<String, byte[]> results,
      FileProgress progress) {
    Deque<Worker> idle = new ArrayDeque<>();
    ExecutorService executor = Executors.newFixedThreadPool(threads, ContentCheck::thread);
    CompletionService<Worked> done = new ExecutorCompletionService<>(executor);
    try {
      int batches = 0;
      for (int from = 0; from < files.size(); from += BATCH, batches++) {
        List<Map.Entry<String, FileVersion>> batch =
            files.subList(from, Math.min(files.size(), from + BATCH));
        done.submit(() -> work(batch, idle));
      }
      int finished = 0;
      for (; batches > 0; batches--) {
        Worked batch = done.take().get();
        store.write(kind, batch.toKeep);
        results.putAll(batch.toKeep);
        results.putAll(batch.unread);
        finished += batch.toKeep.size() + batch.unread.size();
        progress.done(finished, files.size(), batch.lastPath);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while analysing files", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
      idle.forEach(worker -> worker.contents.close());
    }
  }

  /** What a thread works with; to begin a run is put off, since it costs much. */
  private static final class Worker {
    private final Contents contents;
    private final Supplier<ContentRun> begin;
    private Optional<ContentRun> run = Optional.empty();

    Worker(Contents contents, Supplier<ContentRun> begin) {
      this.contents = contents;
      this.begin = begin;
    }

    Map<String, byte[]> look(List<SourceText> texts) {
      ContentRun begun = run.orElseGet(begin);
      run = Optional.of(begun);
      return begun.look(texts);
    }
  }

  /** Results of a batch; what was not read is not kept, since another clone may have it. */
  private record Worked(Map<String, byte[]> toKeep, Map<String, byte[]> unread, String lastPath) {}

  private Worked work(List<Map.Entry<String, FileVersion>> batch, Deque<Worker> idle) {
    Worker worker;
    synchronized (idle) {
      worker = idle.isEmpty() ? new Worker(contents.get(), runs) : idle.pop();
    }
    try {
      return work(batch, worker);
    } finally {
      synchronized (idle) {
        idle.push(worker);
      }
    }
  }

  private Worked work(List<Map.Entry<String, FileVersion>> batch, Worker worker) {
    Map<String, byte[]> found = new HashMap<>();
    Map<String, byte[]> missing = new HashMap<>();
    List<SourceText> texts = new ArrayList<>();
    int characters = 0;
    for (Map.Entry<String, FileVersion> entry : batch) {
      Optional<byte[]> bytes = worker.contents.read(entry.getValue().id(), MAX_BYTES);
      if (bytes.isEmpty()) {
        missing.put(entry.getKey(), unread);
        continue;
      }
      SourceText text =
          new SourceText(entry.getKey(), entry.getValue().path(), new String(bytes.get(), UTF_8));
      texts.add(text);
      characters += text.text().length();
      if (characters > BATCH_CHARACTERS) {
        analyse(texts, worker, found);
        characters = 0;
      }
    }
    analyse(texts, worker, found);
    return new Worked(found, missing, batch.get(batch.size() - 1).getValue().path());
  }

  private static void analyse(List<SourceText> texts, Worker worker, Map<String, byte[]> found) {
    if (!texts.isEmpty()) {
      found.putAll(worker.look(texts));
      texts.clear();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "codeparity-quality", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
