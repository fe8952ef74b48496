package dev.codeparity.analyzer.history;

/** A note on a commit. */
public final class Note {
  private final String ref;
  private final String commit;
  private final byte[] bytes;

  /**
   * A note.
   *
   * @param ref the reference that keeps it
   * @param commit full id of the commit that it is on
   * @param bytes its content, not to be changed any more
   */
  public Note(String ref, String commit, byte[] bytes) {
    this.ref = ref;
    this.commit = commit;
    this.bytes = bytes;
  }

  /** The reference that keeps it, such as {@code refs/notes/ai}. */
  public String ref() {
    return ref;
  }

  /** Full id of the commit that it is on. */
  public String commit() {
    return commit;
  }

  /** Its content; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** A part of its content as text: UTF-8, or ISO-8859-1 where it is no UTF-8. */
  public String text(int start, int end) {
    return LenientText.decode(bytes, start, end);
  }

  /** Where it stands, for messages. */
  public String place() {
    return ref + " on commit " + commit;
  }
}
