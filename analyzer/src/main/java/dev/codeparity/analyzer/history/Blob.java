package dev.codeparity.analyzer.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The content of one version of a file, split into lines as Git splits them: at each line feed,
 * which belongs to its line; a last line without one counts. A binary blob has no lines.
 *
 * <p>Safe for use from several threads. Callers must not change the arrays.
 */
public final class Blob {
  private static final Derived NOTHING = new Derived(Blob.class, Blob.class);

  /** Git looks for a NUL byte in this many leading bytes to call a blob binary. */
  private static final int BINARY_PROBE = 8000;

  private static final long LINE_FEEDS = 0x0A0A_0A0A_0A0A_0A0AL;
  private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A blob without content. */
  public static final Blob EMPTY = new Blob(new byte[0]);

  private final AnyObjectId id;
  private final byte[] bytes;
  private final boolean binary;
  private final boolean standIn;
  private final int[] lineEnds;
  private final long[] lineHashes;
  private volatile Derived derived = NOTHING;

  /** A text that is no object of the repository. */
  Blob(byte[] bytes) {
    this(ObjectId.zeroId(), bytes);
  }

  Blob(AnyObjectId id, byte[] bytes) {
    this(id, bytes, hasNul(bytes), false);
  }

  private Blob(AnyObjectId id, byte[] bytes, boolean binary, boolean standIn) {
    this.id = id;
    this.bytes = bytes;
    this.binary = binary;
    this.standIn = standIn;
    this.lineEnds = binary ? new int[0] : lineEnds(bytes);
    this.lineHashes = hashes(bytes, lineEnds);
  }

  /** A blob of some content, which must not change. */
  public static Blob of(byte[] content) {
    return new Blob(content);
  }

  /** A blob that is too large to be read as text: binary, content left out. */
  static Blob oversized() {
    return new Blob(ObjectId.zeroId(), new byte[0], true, true);
  }

  /** A blob that cannot be read: without content. */
  static Blob missing() {
    return new Blob(ObjectId.zeroId(), new byte[0], false, true);
  }

  /** Whether it stands for an object that could not be read. */
  boolean isStandIn() {
    return standIn;
  }

  /** Whether it stands for an object that is there, but too large to be read. */
  boolean isOversized() {
    return standIn && binary;
  }

  /** Full object id in hexadecimal; all zeros where no object was read. */
  public String id() {
    return id.name();
  }

  /** The content. */
  public byte[] bytes() {
    return bytes;
  }

  /** Whether Git would call it binary: a NUL byte within the first 8,000 bytes. */
  public boolean isBinary() {
    return binary;
  }

  /** Number of lines; 0 for a binary blob. */
  public int lineCount() {
    return lineEnds.length;
  }

  /** Offset of the first byte of a line. */
  public int lineStart(int line) {
    return line == 0 ? 0 : lineEnds[line - 1];
  }

  /** Offset after the last byte of a line, its line feed included. */
  public int lineEnd(int line) {
    return lineEnds[line];
  }

  /** A line as text, without its line end: UTF-8, or ISO-8859-1 where it is no UTF-8. */
  public String lineText(int line) {
    int start = lineStart(line);
    int end = lineEnd(line);
    if (end > start && bytes[end - 1] == '\n') {
      end--;
      if (end > start && bytes[end - 1] == '\r') {
        end--;
      }
    }
    return LenientText.decode(bytes, start, end);
  }

  /** 64-bit hash of a line with its line feed; equal lines have equal hashes. */
  public long lineHash(int line) {
    return lineHashes[line];
  }

  /** Hash of the bytes of a line that are no white space, in the sense of {@code git blame -w}. */
  long spacelessHash(int line) {
    long hash = PRIME;
    for (int i = lineStart(line); i < lineEnds[line]; i++) {
      byte b = bytes[i];
      if (b != ' ' && (b < '\t' || b > '\r')) {
        hash = (hash ^ b) * PRIME;
        hash ^= hash >>> 32;
      }
    }
    return hash;
  }

  /**
   * A value computed from this blob, kept with it as long as it is cached; only the last one is
   * kept.
   *
   * @param key what the value depends on besides the content
   * @param function a pure function of this blob and the key
   */
  @SuppressWarnings("unchecked")
  public <K, T> T derive(K key, BiFunction<Blob, K, T> function) {
    Derived known = derived;
    if (!known.key.equals(key)) {
      known = new Derived(key, function.apply(this, key));
      derived = known;
    }
    return (T) known.value;
  }

  private record Derived(Object key, Object value) {}

  /** Approximate size in memory, in bytes, derived values included. */
  long footprint() {
    return 96L + bytes.length + 32L * lineEnds.length;
  }

  private static boolean hasNul(byte[] bytes) {
    int end = Math.min(bytes.length, BINARY_PROBE);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static int[] lineEnds(byte[] bytes) {
    int[] ends = new int[Math.max(16, bytes.length / 32)];
    int count = 0;
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      long feeds = lineFeeds((long) WORDS.get(bytes, at));
      if (count + Long.BYTES > ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
      }
      for (; feeds != 0; feeds &= feeds - 1) {
        ends[count++] = at + (Long.numberOfTrailingZeros(feeds) >>> 3) + 1;
      }
    }
    if (count + Long.BYTES > ends.length) {
      ends = Arrays.copyOf(ends, count + Long.BYTES);
    }
    for (; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        ends[count++] = at + 1;
      }
    }
    if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
      ends[count++] = bytes.length;
    }
    return count == ends.length ? ends : Arrays.copyOf(ends, count);
  }

  /** The top bit of each of eight bytes that is a line feed, first byte lowest. */
  private static long lineFeeds(long word) {
    long other = word ^ LINE_FEEDS;
    return ~((other & LOW_BITS) + LOW_BITS | other | LOW_BITS);
  }

  private static long[] hashes(byte[] bytes, int[] ends) {
    long[] hashes = new long[ends.length];
    int start = 0;
    for (int line = 0; line < ends.length; line++) {
      hashes[line] = hash(bytes, start, ends[line]);
      start = ends[line];
    }
    return hashes;
  }

  private static long hash(byte[] bytes, int start, int end) {
    long hash = (end - start) * PRIME;
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = mix(hash, (long) WORDS.get(bytes, at));
    }
    if (at < end) {
      hash = mix(hash, rest(bytes, start, at, end));
    }
    return hash ^ hash >>> 29;
  }

  /** The bytes after the last whole word; of a longer line with those before them, in one read. */
  private static long rest(byte[] bytes, int start, int at, int end) {
    if (end - start >= Long.BYTES) {
      return (long) WORDS.get(bytes, end - Long.BYTES);
    }
    long rest = 0;
    for (int i = at; i < end; i++) {
      rest = rest << 8 | (bytes[i] & 0xFF);
    }
    return rest;
  }

  private static long mix(long hash, long word) {
    long mixed = (hash ^ word) * PRIME;
    return Long.rotateLeft(mixed, 31) ^ mixed >>> 32;
  }
}
