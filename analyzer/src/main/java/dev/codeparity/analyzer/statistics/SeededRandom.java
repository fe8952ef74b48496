package dev.codeparity.analyzer.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Chance that texts determine: the same on every machine and with any number of threads. Xoshiro
 * 256++, seeded by the texts' SHA-256.
 *
 * @see <a href="https://prng.di.unimi.it">Blackman and Vigna</a>
 */
public final class SeededRandom {
  private static final int WORDS = 4;

  private final UniformRandomProvider source;

  private SeededRandom(UniformRandomProvider source) {
    this.source = source;
  }

  /** Chance determined by texts, in their order. */
  public static SeededRandom of(List<String> texts) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    long[] seed = new long[WORDS];
    ByteBuffer.wrap(digest.digest()).asLongBuffer().get(seed);
    return new SeededRandom(RandomSource.XO_SHI_RO_256_PP.create(seed));
  }

  /** The items in random order. */
  public <T> List<T> shuffled(List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    ListSampler.shuffle(source, shuffled);
    return shuffled;
  }

  /** A whole number from 0 to below a bound, each as likely. */
  public int below(int bound) {
    return source.nextInt(bound);
  }

  /** A number in [0, 1). */
  public double uniform() {
    return source.nextDouble();
  }

  /** A normal deviate of mean 0 and variance 1. */
  public double normal() {
    return ZigguratSampler.NormalizedGaussian.of(source).sample();
  }

  /**
   * A deviate of Student's t.
   *
   * @param df degrees of freedom, above 0; infinite for the normal distribution
   */
  public double studentT(double df) {
    double normal = normal();
    return df == Double.POSITIVE_INFINITY ? normal : normal / Math.sqrt(gamma(df / 2) / (df / 2));
  }

  /**
   * A gamma deviate of scale 1.
   *
   * @param shape above 0
   */
  public double gamma(double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(source, shape, 1).sample();
  }

  /** A beta deviate; both parameters above 0. */
  public double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }
}
