package dev.codeparity.corpus.spark;

import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.corpus.process.WorkerCommand;
import dev.codeparity.corpus.process.WorkerPool;
import org.apache.spark.api.java.function.Function;

/** Works on one repository, in a process beside the executor. */
final class RunTask implements Function<Task, Outcome> {
  private static final long serialVersionUID = 1L;

  private final WorkerCommand workers;

  RunTask(WorkerCommand workers) {
    this.workers = workers;
  }

  @Override
  public Outcome call(Task task) throws Exception {
    return WorkerPool.ofProcess().run(workers, task);
  }
}
