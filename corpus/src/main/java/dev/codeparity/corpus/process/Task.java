package dev.codeparity.corpus.process;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The work on one repository, as it goes to another process.
 *
 * @param name the repository's name in the corpus
 * @param repository a folder, or the address of a repository elsewhere
 * @param run the id of the run that it is part of
 * @param results the folder of all results
 * @param options what is chosen about the analysis, by the long names of the command line
 * @param claims text of the file of claims; empty for the public ones
 * @param limits what it may cost
 */
public record Task(
    String name,
    String repository,
    String run,
    String results,
    SortedMap<String, List<String>> options,
    String claims,
    Limits limits)
    implements Serializable {
  public Task {
    options = new TreeMap<>((Map<String, List<String>>) options);
  }

  @Override
  public SortedMap<String, List<String>> options() {
    return Collections.unmodifiableSortedMap(options);
  }
}
