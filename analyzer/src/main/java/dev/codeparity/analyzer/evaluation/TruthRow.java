package dev.codeparity.analyzer.evaluation;

import java.util.List;

/**
 * A fix of which the bug-inducing commits are known.
 *
 * @param repository {@code owner/name}
 * @param fix id of the fix commit, perhaps abbreviated
 * @param inducing ids of the bug-inducing commits, perhaps abbreviated; possibly none
 * @param kind what sort of row it is, such as how the truth is known; empty if the file does not
 *     say
 */
public record TruthRow(String repository, String fix, List<String> inducing, String kind) {
  public TruthRow {
    inducing = List.copyOf(inducing);
  }
}
