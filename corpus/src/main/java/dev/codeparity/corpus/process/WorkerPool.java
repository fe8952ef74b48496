package dev.codeparity.corpus.process;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The workers of this process that have nothing to do just now. There is one pool a process, since
 * tasks come to a process one by one and know of nothing that outlives them; its workers end with
 * it.
 */
public final class WorkerPool {
  private static final WorkerPool OF_PROCESS = new WorkerPool();

  private final Map<WorkerCommand, Queue<WorkerProcess>> idle = new ConcurrentHashMap<>();

  private WorkerPool() {}

  /** The pool of this process. */
  public static WorkerPool ofProcess() {
    return OF_PROCESS;
  }

  /**
   * Works on a repository by a worker that is idle, or a new one.
   *
   * @throws IOException if no process can be started here
   * @throws InterruptedException if nobody waits for it any more
   */
  public Outcome run(WorkerCommand command, Task task) throws IOException, InterruptedException {
    Queue<WorkerProcess> workers =
        idle.computeIfAbsent(command, c -> new ConcurrentLinkedQueue<>());
    WorkerProcess worker = workers.poll();
    if (worker == null || !worker.isAlive()) {
      worker = WorkerProcess.start(command.words());
    }
    Outcome outcome = worker.run(task);
    if (worker.isAlive()) {
      workers.add(worker);
    }
    return outcome;
  }
}
