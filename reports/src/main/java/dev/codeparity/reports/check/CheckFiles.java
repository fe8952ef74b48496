package dev.codeparity.reports.check;

import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes what a gate found for build servers; each file is there whole or not at all. */
public final class CheckFiles {
  /** Bounds and claims as test cases. */
  public static final String JUNIT = "check-junit.xml";

  /** Broken bounds as findings beside the code. */
  public static final String SARIF = "check.sarif";

  private CheckFiles() {}

  /**
   * Writes both files; what else lies in the folder stays.
   *
   * @param folder made if it is missing
   * @throws UsageException if it cannot be written
   */
  public static void write(GateResult result, Path folder) {
    try {
      Files.createDirectories(folder);
      put(folder, JUNIT, CheckJUnit.of(result).getBytes(StandardCharsets.UTF_8));
      put(folder, SARIF, CheckSarif.of(result));
    } catch (IOException e) {
      throw new UsageException(
          "--out: cannot write to '" + folder + "' (" + e.getMessage() + "). Choose another folder",
          e);
    }
  }

  private static void put(Path folder, String name, byte[] content) throws IOException {
    Path fresh = folder.resolve("." + name + ".new");
    Files.write(fresh, content);
    Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
