package dev.codeparity.corpus.spark;

import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.corpus.process.WorkerCommand;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** The work on all repositories of a corpus, spread over the executors: one task a repository. */
public final class CorpusJob {
  /** More tasks at once would take the driver's memory: it keeps some kilobytes for each. */
  private static final int WAVE = 5_000;

  private final JavaSparkContext spark;
  private final WorkerCommand workers;
  private final PrintStream progress;

  /**
   * A job.
   *
   * @param workers how the processes are started that do the work
   * @param progress is told how many repositories are done
   */
  public CorpusJob(SparkSession session, WorkerCommand workers, PrintStream progress) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.workers = workers;
    this.progress = progress;
  }

  /** An id that no other job has. */
  public String id() {
    return spark.sc().applicationId();
  }

  /**
   * Works on repositories; one that fails is an outcome, not an error.
   *
   * @param tasks in the order in which they start: the largest first, so that no straggler holds
   *     the end
   * @return outcomes by the repository's name
   */
  public Map<String, Outcome> run(List<Task> tasks) {
    Progress listener = new Progress(progress, tasks.size());
    spark.sc().addSparkListener(listener);
    Map<String, Outcome> outcomes = new HashMap<>();
    for (int from = 0; from < tasks.size(); from += WAVE) {
      List<Task> wave = tasks.subList(from, Math.min(tasks.size(), from + WAVE));
      spark
          .parallelize(List.copyOf(wave), wave.size())
          .map(new RunTask(workers))
          .collect()
          .forEach(outcome -> outcomes.put(outcome.name(), outcome));
    }
    spark.sc().removeSparkListener(listener);
    return outcomes;
  }
}
