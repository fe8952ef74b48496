package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.Contents;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.store.ResultStore;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * Looks at every content once: what an earlier run has found is taken from the store, the rest is
 * worked out on several threads and kept there.
 */
final class ContentCheck {
  /** Files that share one run of PMD, whose beginning costs as much as several of them. */
  private static final int BATCH = 200;

  /** Deeply nested code is parsed by deep recursion. */
  private static final long STACK_BYTES = 16 << 20;

  private final ResultStore store;
  private final Supplier<Contents> contents;
  private final int threads;

  /**
   * @param contents gives each thread its access to the repository
   */
  ContentCheck(ResultStore store, Supplier<Contents> contents, int threads) {
    this.store = store;
    this.contents = contents;
    this.threads = threads;
  }

  /** What each look finds in its files, by their keys. */
  List<Map<String, byte[]>> check(List<Look> looks, FileProgress progress) {
    List<Map<String, byte[]>> results = new ArrayList<>();
    Map<FileVersion, Map<Look, String>> unknown = new LinkedHashMap<>();
    Map<Look, ForkJoinTask<ContentRun>> begun = new HashMap<>();
    for (Look look : looks) {
      Map<String, byte[]> known = new HashMap<>(store.read(look.kind(), look.files().keySet()));
      look.files()
          .forEach(
              (key, file) -> {
                if (!known.containsKey(key)) {
                  unknown.computeIfAbsent(file, one -> new LinkedHashMap<>()).put(look, key);
                }
              });
      if (known.size() < look.files().size()) {
        begun.put(look, Threads.of(threads).begin(look::begin));
      }
      results.add(known);
    }
    if (!unknown.isEmpty()) {
      List<Content> files = new ArrayList<>();
      unknown.forEach((file, keys) -> files.add(new Content(file, keys)));
      workOut(looks, files, begun, results, progress);
    }
    return results.stream().map(Collections::unmodifiableMap).toList();
  }

  /**
   * A content to be looked at.
   *
   * @param keys under which the results are to be kept, by those looks that do not know it
   */
  record Content(FileVersion file, Map<Look, String> keys) {}

  private void workOut(
      List<Look> looks,
      List<Content> files,
      Map<Look, ForkJoinTask<ContentRun>> begun,
      List<Map<String, byte[]>> results,
      FileProgress progress) {
    Deque<ContentWorker> idle = new ArrayDeque<>();
    idle.push(new ContentWorker(contents.get(), begun));
    ExecutorService executor = Executors.newFixedThreadPool(threads, ContentCheck::thread);
    CompletionService<Worked> done = new ExecutorCompletionService<>(executor);
    try {
      int batches = 0;
      int size = Math.min(BATCH, (files.size() + threads - 1) / threads);
      for (int from = 0; from < files.size(); from += size, batches++) {
        List<Content> batch = files.subList(from, Math.min(files.size(), from + size));
        done.submit(() -> work(batch, idle));
      }
      int finished = 0;
      for (; batches > 0; batches--) {
        Worked batch = done.take().get();
        for (int i = 0; i < looks.size(); i++) {
          take(looks.get(i), batch.found, results.get(i));
        }
        finished += batch.files.size();
        Content last = batch.files.get(batch.files.size() - 1);
        progress.done(finished, files.size(), last.file.path());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while analysing files", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
      idle.forEach(ContentWorker::close);
    }
  }

  private void take(Look look, ContentWorker.Found found, Map<String, byte[]> results) {
    store.write(look.kind(), found.toKeep(look));
    results.putAll(found.toKeep(look));
    results.putAll(found.unread(look));
  }

  private record Worked(List<Content> files, ContentWorker.Found found) {}

  private Worked work(List<Content> batch, Deque<ContentWorker> idle) {
    ContentWorker worker;
    synchronized (idle) {
      worker = idle.isEmpty() ? new ContentWorker(contents.get(), Map.of()) : idle.pop();
    }
    try {
      return new Worked(batch, worker.work(batch));
    } finally {
      synchronized (idle) {
        idle.push(worker);
      }
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "codeparity-quality", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
