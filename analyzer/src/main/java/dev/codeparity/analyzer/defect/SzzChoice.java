package dev.codeparity.analyzer.defect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which SZZ variants a run asks, and which of them counts.
 *
 * @param inForce the variant whose links count
 * @param asked the variants whose links are written side by side, that in force among them
 */
public record SzzChoice(SzzVariant inForce, List<SzzVariant> asked) {
  /** The variant that counts unless another one is asked for. */
  public static final SzzVariant DEFAULT = SzzVariant.RANKED;

  /** The name of {@link #all()}. */
  public static final String ALL = "all";

  public SzzChoice {
    asked = asked.stream().distinct().sorted().toList();
    if (!asked.contains(inForce)) {
      throw new IllegalArgumentException(inForce + " is in force but not among " + asked);
    }
  }

  /** One variant alone. */
  public static SzzChoice of(SzzVariant variant) {
    return new SzzChoice(variant, List.of(variant));
  }

  /** The variants to trace: those asked, and what checks how far that in force leans to age. */
  public List<SzzVariant> traced() {
    return Stream.concat(asked.stream(), Stream.of(SzzVariant.AGELESS).filter(check -> seesAge()))
        .distinct()
        .toList();
  }

  /** Whether the links that count depend on when commits were made. */
  public boolean seesAge() {
    return inForce == SzzVariant.RANKED;
  }

  /** Every variant that traces lines, of which {@link #DEFAULT} counts. */
  public static SzzChoice all() {
    return new SzzChoice(
        DEFAULT, Arrays.stream(SzzVariant.values()).filter(v -> v != SzzVariant.OFF).toList());
  }

  /**
   * The choice of a name.
   *
   * @param name as {@link #name()} gives it
   * @throws IllegalArgumentException if there is none of this name
   */
  public static SzzChoice named(String name) {
    return name.equals(ALL) ? all() : of(SzzVariant.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /** The choice as users write it. */
  public String name() {
    return asked.size() > 1 ? ALL : inForce.name().toLowerCase(Locale.ROOT);
  }
}
