package dev.codeparity.corpus.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The libraries of a worker: those of the command line tool, which lie in this program's jar as
 * jars of their own. Spark brings some of them in other versions, so the two are never on one class
 * path.
 */
final class WorkerLibraries {
  private static final String FOLDER = "worker/";

  private WorkerLibraries() {}

  /** The class path; libraries are unpacked if nobody has yet. */
  static String classPath() throws IOException {
    Path own = own();
    if (!Files.isRegularFile(own)) {
      return System.getProperty("java.class.path"); // classes of a build that is not packaged
    }
    List<String> paths = new ArrayList<>();
    paths.add(own.toString());
    try (ZipFile jar = new ZipFile(own.toFile())) {
      Path folder = folder(own);
      for (ZipEntry entry : jar.stream().filter(WorkerLibraries::isLibrary).toList()) {
        paths.add(unpacked(jar, entry, folder).toString());
      }
    }
    return String.join(File.pathSeparator, paths);
  }

  private static Path own() throws IOException {
    CodeSource source = WorkerLibraries.class.getProtectionDomain().getCodeSource();
    URL place = Objects.requireNonNull(source, "classes come from somewhere").getLocation();
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no path: " + place, e);
    }
  }

  private static boolean isLibrary(ZipEntry entry) {
    return entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".jar");
  }

  /** A folder for this very jar, by its size and time. */
  private static Path folder(Path jar) throws IOException {
    String id = Long.toHexString(Files.size(jar)) + "-" + Files.getLastModifiedTime(jar).toMillis();
    Path folder =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("codeparity-worker-" + System.getProperty("user.name") + "-" + id);
    return Files.createDirectories(folder);
  }

  private static Path unpacked(ZipFile jar, ZipEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName().substring(FOLDER.length()));
    if (!file.normalize().startsWith(folder)) {
      throw new IOException("not in the folder of libraries: " + entry.getName());
    }
    if (Files.isRegularFile(file) && Files.size(file) == entry.getSize()) {
      return file;
    }
    Path partial = Files.createTempFile(folder, "partial-", ".jar");
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      Files.delete(partial); // another process was quicker
    }
    return file;
  }
}
