package dev.codeparity.analyzer.defect.ranking;

/** A part of a whole, summed up. */
final class Share {
  private double part;
  private double whole;

  void add(double weight, boolean inPart) {
    whole += weight;
    part += inPart ? weight : 0;
  }

  /** In [0, 1]; 0 of nothing. */
  double value() {
    return whole == 0 ? 0 : part / whole;
  }
}
