package dev.codeparity.analyzer.defect;

/** Ways to find the commits that introduced the lines which a fix deletes. */
public enum SzzVariant {
  /** No SZZ: only links that messages name. */
  OFF,
  /**
   * Every deleted line, its last change of any kind.
   *
   * @see <a href="https://doi.org/10.1145/1082983.1083147">Śliwerski, Zimmermann, Zeller (2005)</a>
   */
  B,
  /**
   * Deleted code lines only, changes of white space seen through.
   *
   * @see <a href="https://doi.org/10.1109/ASE.2006.23">Kim, Zimmermann, Pan, Whitehead (2006)</a>
   */
  AG,
  /**
   * Deleted code lines only, changes of looks and moves within a commit seen through, no merge
   * blamed; lines of tests, imports and punctuation count only where a fix deletes no others.
   *
   * @see <a href="https://doi.org/10.1109/TSE.2016.2616306">da Costa et al. (2017)</a>
   */
  MA,
  /**
   * As {@link #MA}, refactorings of Java code seen through.
   *
   * @see <a href="https://doi.org/10.1109/SANER.2018.8330225">Neto, da Costa, Kulesza (2018)</a>
   */
  RA,
  /**
   * Of the commits that {@link #MA} blames, the one that changed most lines.
   *
   * @see <a href="https://doi.org/10.1002/smr.1619">Davies, Roper, Wood (2014)</a>
   */
  L,
  /**
   * Of the commits that {@link #MA} blames, the one committed last.
   *
   * @see <a href="https://doi.org/10.1002/smr.1619">Davies, Roper, Wood (2014)</a>
   */
  R,
  /**
   * The one commit that is likeliest to have broken what was fixed, of those that own, owned or
   * neighbour the changed lines or changed the files last, by what was learnt from known links.
   */
  RANKED,
  /** As {@link #RANKED}, by a model that does not see when commits were made. */
  AGELESS
}
