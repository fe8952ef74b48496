package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Names, each with a weight in (0, 1]: the rarer in its file, the more. Immutable. */
public final class WeighedNames {
  private final Fingerprint names;
  private final double[] weights;

  private WeighedNames(Fingerprint names, double[] weights) {
    this.names = names;
    this.weights = weights;
  }

  static WeighedNames of(Fingerprint names, IntToDoubleFunction weight) {
    return new WeighedNames(names, Arrays.stream(names.hashes()).mapToDouble(weight).toArray());
  }

  /** The names, by their hashes. */
  public Fingerprint names() {
    return names;
  }

  /** The weight of the name at a position. */
  public double weight(int position) {
    return weights[position];
  }

  void pack(PackedOutput out) {
    out.hashes(names.hashes());
    for (double weight : weights) {
      out.wide(Double.doubleToLongBits(weight));
    }
  }

  static WeighedNames unpack(PackedInput in) {
    return of(Fingerprint.unpack(in), name -> Double.longBitsToDouble(in.wide()));
  }
}
