package dev.codeparity.corpus.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a corpus was measured: what the manifest says.
 *
 * @param toolVersion version of Codeparity
 * @param corpusHash SHA-256 of the corpus file, in hexadecimal
 * @param claimsHash SHA-256 of the claims, in hexadecimal
 * @param options what was chosen, by long names
 * @param margin the margin of parity
 * @param confidence of all limits
 * @param command the command line that does it again
 */
public record CorpusFacts(
    String toolVersion,
    String corpusHash,
    String claimsHash,
    SortedMap<String, List<String>> options,
    double margin,
    double confidence,
    String command) {
  public CorpusFacts {
    options = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, List<String>>) options));
  }
}
