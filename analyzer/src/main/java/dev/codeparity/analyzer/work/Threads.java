package dev.codeparity.analyzer.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

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

  /** Begins a piece of work, which is told by {@link ForkJoinTask#join}. */
  public <T> ForkJoinTask<T> begin(Callable<T> work) {
    ForkJoinTask<T> task = ForkJoinTask.adapt(work);
    if (several) {
      task.fork();
    } else {
      task.invoke();
    }
    return task;
  }

  /** What becomes of each item, in their order. */
  public <S, T> List<T> each(List<S> items, Function<S, T> work) {
    return (several ? items.parallelStream() : items.stream()).map(work).toList();
  }
}
