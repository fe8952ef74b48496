package dev.codeparity.corpus.result;

import java.util.List;

/**
 * What an analysis of one repository gave, as far as the corpus makes something of it; its tables
 * lie beside it.
 *
 * @param name the repository's name in the corpus
 * @param profile what kind of repository it is
 * @param effects one a metric
 * @param claims one a claim
 */
public record Result(String name, Profile profile, List<Effect> effects, List<ClaimResult> claims) {
  public Result {
    effects = List.copyOf(effects);
    claims = List.copyOf(claims);
  }
}
