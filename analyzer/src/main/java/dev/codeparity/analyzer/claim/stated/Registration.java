package dev.codeparity.analyzer.claim.stated;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That claims were there at a time: what was known of them and of the history.
 *
 * @param claimsSha256 of the claims file's text, in hexadecimal
 * @param asOf end of observation then
 * @param head full id of the newest commit then
 * @param configuration every option in force and its value, by name
 */
public record Registration(
    String claimsSha256, Instant asOf, String head, SortedMap<String, String> configuration) {
  public Registration {
    configuration =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) configuration));
  }

  /** Whether another says the same of the same claims at the same time. */
  public boolean isSameAs(Registration other) {
    return claimsSha256.equals(other.claimsSha256) && asOf.equals(other.asOf);
  }
}
