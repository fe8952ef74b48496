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
   * Deleted code lines only, cosmetic changes seen through.
   *
   * @see <a href="https://doi.org/10.1109/ASE.2006.23">Kim, Zimmermann, Pan, Whitehead (2006)</a>
   */
  AG
}
