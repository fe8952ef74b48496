package dev.codeparity.corpus.result;

/**
 * What kind of repository it is, as far as subgroups are made of it.
 *
 * @param head full id of the commit that was analysed
 * @param asOf end of observation, ISO 8601
 * @param commits commits besides merges
 * @param aiCommits those of the AI side
 * @param humanCommits those of the human side
 * @param codeLines code lines live at the end of observation
 * @param language the language of most source files; empty without any
 * @param tool the AI tool of most commits; empty where none is named
 */
public record Profile(
    String head,
    String asOf,
    int commits,
    int aiCommits,
    int humanCommits,
    long codeLines,
    String language,
    String tool) {

  /** Share of AI commits among those of both sides, 0 to 1; 0 without any. */
  public double aiShare() {
    int both = aiCommits + humanCommits;
    return both == 0 ? 0 : (double) aiCommits / both;
  }
}
