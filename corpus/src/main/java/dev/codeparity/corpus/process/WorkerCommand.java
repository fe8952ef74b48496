package dev.codeparity.corpus.process;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker is started.
 *
 * @param heapMebibytes its heap
 */
public record WorkerCommand(int heapMebibytes) implements Serializable {
  private static final String MAIN = "dev.codeparity.corpus.worker.Worker";

  List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx" + heapMebibytes + "m");
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-XX:-DontCompileHugeMethods");
    words.add("-XX:+UseSerialGC");
    words.add("-Xshare:auto");
    words.add("-cp");
    words.add(WorkerLibraries.classPath());
    words.add(MAIN);
    return words;
  }
}
