package dev.codeparity.analyzer.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of repositories.
 *
 * @param folder holds for each repository {@code owner/name} a clone, bare or not, in {@code
 *     owner+name} or {@code owner+name/repo}
 */
public record Clones(Path folder) {

  /** The clone of a repository, where there is one. */
  public Optional<Path> of(String repository) {
    Path place = folder.resolve(repository.replace('/', '+'));
    return Stream.of(place, place.resolve("repo")).filter(Clones::isClone).findFirst();
  }

  private static boolean isClone(Path path) {
    return Files.isRegularFile(path.resolve("HEAD")) || Files.exists(path.resolve(".git"));
  }
}
