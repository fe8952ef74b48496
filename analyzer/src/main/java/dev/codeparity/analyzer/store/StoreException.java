package dev.codeparity.analyzer.store;

/** There can be no store at a place; the message says why. */
final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
