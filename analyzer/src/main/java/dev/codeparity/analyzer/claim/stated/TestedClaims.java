package dev.codeparity.analyzer.claim.stated;

import java.util.List;

/**
 * What a history says of the claims of one file.
 *
 * @param stated the file
 * @param looks whether the claims were there before the data, and which look this is
 * @param rows in the order of the file
 */
public record TestedClaims(StatedClaims stated, Looks looks, List<TestedClaim> rows) {
  public TestedClaims {
    rows = List.copyOf(rows);
  }

  /** The same without words of claims, names and addresses. */
  public TestedClaims anonymised() {
    StatedClaims withoutWords =
        new StatedClaims(
            stated.source(),
            stated.sha256(),
            stated.looks(),
            stated.claims().stream().map(StatedClaim::anonymised).toList());
    return new TestedClaims(
        withoutWords, looks, rows.stream().map(TestedClaim::anonymised).toList());
  }
}
