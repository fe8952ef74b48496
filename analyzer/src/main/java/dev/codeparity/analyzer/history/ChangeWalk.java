package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.history.CommitReader.Reading;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads what each commit of a history changed, on several threads, and hands it over in the order
 * of the history. What is computed from the changes of one commit alone is computed on those
 * threads too.
 */
final class ChangeWalk {
  /** Neighbouring commits share blobs, so a thread takes a run of them. */
  private static final int BATCH = 64;

  private static final long MAX_CACHE_BYTES = 192L << 20;

  private final Supplier<ObjectAccess> objects;
  private final History history;
  private final int threads;
  private final Warnings warnings;

  /**
   * @param objects gives each thread its access
   */
  ChangeWalk(Supplier<ObjectAccess> objects, History history, int threads, Warnings warnings) {
    this.objects = objects;
    this.history = history;
    this.threads = threads;
    this.warnings = warnings;
  }

  <T> void run(Function<CommitChanges, T> digest, Consumer<T> inOrder) {
    run(digest::apply, Function.identity(), inOrder);
  }

  <T, R> void run(CommitReader<T> reader, Function<T, R> digest, Consumer<R> inOrder) {
    run(IntStream.range(0, history.size()).boxed().toList(), reader, digest, inOrder);
  }

  <T, R> void run(
      List<Integer> commits, CommitReader<T> wanted, Function<T, R> digest, Consumer<R> inOrder) {
    DamagedObjects damaged = new DamagedObjects();
    BlobCache cache =
        new BlobCache(Math.min(MAX_CACHE_BYTES, Runtime.getRuntime().maxMemory() / 6));
    Deque<ChangeReader> idle = new ArrayDeque<>();
    List<ChangeReader> readers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      ChangeReader reader = new ChangeReader(objects.get(), cache, damaged);
      readers.add(reader);
      idle.push(reader);
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads, ChangeWalk::daemon);
    try {
      Deque<Future<List<R>>> pending = new ArrayDeque<>();
      int next = 0;
      while (next < commits.size() || !pending.isEmpty()) {
        while (next < commits.size() && pending.size() < threads + 2) {
          int from = next;
          int to = Math.min(commits.size(), from + BATCH);
          pending.add(
              executor.submit(() -> digestBatch(commits.subList(from, to), idle, wanted, digest)));
          next = to;
        }
        await(pending.remove()).forEach(inOrder);
      }
    } finally {
      executor.shutdownNow();
      readers.forEach(ChangeReader::close);
      damaged.report(warnings);
    }
  }

  private <T, R> List<R> digestBatch(
      List<Integer> commits,
      Deque<ChangeReader> idle,
      CommitReader<T> wanted,
      Function<T, R> digest)
      throws IOException {
    ChangeReader reader;
    synchronized (idle) {
      reader = idle.pop();
    }
    try {
      Map<Integer, Reading<T>> known =
          wanted.recall(commits.stream().map(history::commit).toList());
      Map<Commit, Reading<T>> read = new LinkedHashMap<>();
      List<R> results = new ArrayList<>(commits.size());
      for (int index : commits) {
        Reading<T> recalled = known.get(index);
        if (recalled != null && reader.areStillUnread(recalled.unread())) {
          results.add(digest.apply(recalled.value()));
          continue;
        }
        CommitSource source = history.sources().get(index);
        T found = wanted.read(reader.read(source.commit(), source.trees()));
        reader
            .unread()
            .ifPresent(unread -> read.put(source.commit(), new Reading<>(found, unread)));
        results.add(digest.apply(found));
      }
      wanted.keep(read);
      return results;
    } finally {
      synchronized (idle) {
        idle.push(reader);
      }
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading changes", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "codeparity-walk");
    thread.setDaemon(true);
    return thread;
  }
}
