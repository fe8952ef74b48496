package dev.codeparity.analyzer.work;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that may be done side by side. What comes out does not depend on it.
 *
 * @param several whether there is more than one thread; else all is done at once and in order
 */
public record Threads(boolean several) {
  /** As many threads as a request allows. */
  public static Threads of(int threads) {
    return new Threads(threads > 1);
  }

  /**
   * Begins a piece of work, which is told by {@link ForkJoinTask#join}. A thread that waits for it
   * does other work meanwhile, so it should hold on to nothing large then.
   */
  public <T> ForkJoinTask<T> begin(Supplier<T> work) {
    ForkJoinTask<T> task = new Piece<>(work);
    if (several) {
      task.fork();
    } else {
      task.invoke();
    }
    return task;
  }

  /** Begins work that waits more than it reckons, so that it keeps no thread from other work. */
  public CompletableFuture<Void> beginApart(Runnable work) {
    return CompletableFuture.runAsync(work, several ? Threads::runApart : Runnable::run);
  }

  private static void runApart(Runnable work) {
    Thread thread = new Thread(work, "codeparity-apart");
    thread.setDaemon(true);
    thread.start();
  }

  /** What becomes of each item, in their order. */
  public <S, T> List<T> each(List<S> items, Function<S, T> work) {
    return (several ? items.parallelStream() : items.stream()).map(work).toList();
  }

  /** Lets go of all that the work needed once it is done. */
  private static final class Piece<T> extends RecursiveTask<T> {
    private static final long serialVersionUID = 1;

    private transient @Nullable Supplier<T> work;

    Piece(Supplier<T> work) {
      this.work = work;
    }

    @Override
    protected T compute() {
      Supplier<T> now = Objects.requireNonNull(work);
      work = null;
      return now.get();
    }
  }
}
