package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.Fingerprint;
import java.util.BitSet;

/** A part of a whole, summed up. */
final class Share {
  private double part;
  private double whole;

  void add(double weight, boolean inPart) {
    whole += weight;
    part += inPart ? weight : 0;
  }

  void add(Fingerprint all, BitSet inPart) {
    whole += all.size();
    part += inPart.cardinality();
  }

  /** In [0, 1]; 0 of nothing. */
  double value() {
    return whole == 0 ? 0 : part / whole;
  }
}
