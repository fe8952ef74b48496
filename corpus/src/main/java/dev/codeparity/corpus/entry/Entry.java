package dev.codeparity.corpus.entry;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One repository of a corpus.
 *
 * @param name what it is called in all that is written; unique
 * @param repository a folder, or the address of a repository elsewhere
 * @param rev the revision whose ancestors are analysed; empty for {@code HEAD}
 * @param asOf end of observation, as typed; empty for the newest commit's time
 * @param labels what it is labelled with, by the column's name; subgroups are made of them
 */
public record Entry(
    String name, String repository, String rev, String asOf, SortedMap<String, String> labels) {
  public Entry {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) labels));
  }
}
