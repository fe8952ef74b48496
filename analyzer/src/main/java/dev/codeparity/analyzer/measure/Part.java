package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;

/**
 * The code lines of one provenance in a commit. Most commits are a single part; one of which a
 * record tells line by line who wrote it may have several.
 *
 * @param provenance who wrote the lines
 * @param codeLines code lines added, 0 or more
 * @param lines what became of those that are the commit's own
 */
public record Part(Provenance provenance, int codeLines, LineDeaths lines) {
  public Part {
    Require.notNegative("codeLines", codeLines);
  }
}
