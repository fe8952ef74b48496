package dev.codeparity.corpus.result;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The results of a corpus, by repository and by content: {@code NAME/KEY}. A result is written
 * beside its place and moved there whole, so that whoever finds a folder finds all of it, and of
 * two tasks that did the same the second leaves what the first has written.
 */
public final class ResultFolders {
  private static final String SUMMARY = "result.json";
  private static final String TABLES = "tables";
  private static final String RUN = "run";
  private static final int SHORT = 12;
  private static final int LONGEST_NAME = 60;

  private final Path root;

  /** The results that lie, or will lie, below a folder. */
  public ResultFolders(Path root) {
    this.root = root;
  }

  /** Where the result of a repository lies, be it there yet or not. */
  public Path place(String name, String key) {
    return root.resolve(slug(name)).resolve(key.substring(0, Math.min(key.length(), 2 * SHORT)));
  }

  /** Whether the result is there. */
  public boolean holds(String name, String key) {
    return Files.isRegularFile(place(name, key).resolve(SUMMARY));
  }

  /** Whether the result that is there was written by a run. */
  public boolean isOf(String run, String name, String key) throws IOException {
    Path file = place(name, key).resolve(RUN);
    return Files.isRegularFile(file) && Files.readString(file).equals(run);
  }

  /** The folder of the tables in a result's folder. */
  public static Path tables(Path place) {
    return place.resolve(TABLES);
  }

  /** Reads the result in a folder. */
  public static Result read(Path place) {
    try {
      return Json.mapper().readValue(Files.readAllBytes(place.resolve(SUMMARY)), Result.class);
    } catch (IOException e) {
      throw new UsageException("cannot read a result: " + place + " (" + e.getMessage() + ")", e);
    }
  }

  /** A new folder for a result to be, beside its place. */
  public Path begin(String name) throws IOException {
    Path parent = root.resolve(slug(name));
    Files.createDirectories(parent);
    return Files.createTempDirectory(parent, "unfinished-");
  }

  /**
   * Moves a result into place, unless one is there already.
   *
   * @param folder what {@link #begin} gave, with the tables in it
   * @param run the id of the run that made it
   */
  public void finish(Path folder, Result result, String key, String run) throws IOException {
    Files.writeString(folder.resolve(RUN), run);
    Files.write(folder.resolve(SUMMARY), Json.document(result));
    try {
      Files.move(folder, place(result.name(), key), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      delete(folder);
    } catch (IOException e) {
      if (!holds(result.name(), key)) {
        throw e;
      }
      delete(folder);
    }
  }

  /** Deletes what killed tasks have left behind. */
  public void sweep() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> found = Files.find(root, 2, (path, attributes) -> isUnfinished(path))) {
      for (Path folder : found.toList()) {
        delete(folder);
      }
    }
  }

  private static boolean isUnfinished(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith("unfinished-");
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A name as that of a folder: readable, and its own whatever is in it. */
  static String slug(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String tail = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    return tail + "-" + DigestUtils.sha256Hex(name).substring(0, SHORT);
  }
}
