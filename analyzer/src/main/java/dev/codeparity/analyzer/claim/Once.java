package dev.codeparity.analyzer.claim;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and then kept. */
final class Once<T> {
  private final Supplier<T> making;
  private Optional<T> made = Optional.empty();

  Once(Supplier<T> making) {
    this.making = making;
  }

  synchronized T get() {
    T found = made.orElseGet(making);
    made = Optional.of(found);
    return found;
  }
}
