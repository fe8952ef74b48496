package dev.codeparity.analyzer.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.InvalidObjectIdException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit object as it is written. A tree is demanded; all else may be missing or malformed, and
 * is then empty, or 1970 where it is a time.
 *
 * @see <a href="https://git-scm.com/docs/gitformat-signature">the headers of a commit</a>
 */
record RawCommit(
    ObjectId tree,
    List<ObjectId> parents,
    Person author,
    Person committer,
    Instant authorTime,
    Instant commitTime,
    String message) {

  /** The times of a commit are kept within the years that ISO-8601 has four digits for. */
  private static final long EARLIEST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

  private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private static final String TREE = "tree ";
  private static final String PARENT = "parent ";
  private static final String AUTHOR = "author ";
  private static final String COMMITTER = "committer ";
  private static final String ENCODING = "encoding ";

  RawCommit {
    parents = List.copyOf(parents);
  }

  static RawCommit parse(ObjectId id, byte[] raw) throws CorruptObjectException {
    if (!startsWith(raw, 0, TREE)) {
      throw new CorruptObjectException(id, "no tree");
    }
    int at = TREE.length();
    ObjectId tree = objectId(id, raw, at);
    at = lineEnd(raw, at);
    List<ObjectId> parents = new ArrayList<>();
    while (startsWith(raw, at, PARENT)) {
      parents.add(objectId(id, raw, at + PARENT.length()));
      at = lineEnd(raw, at);
    }
    int author = -1;
    int committer = -1;
    int encoding = -1;
    while (at < raw.length && raw[at] != '\n') {
      if (author < 0 && startsWith(raw, at, AUTHOR)) {
        author = at + AUTHOR.length();
      } else if (committer < 0 && startsWith(raw, at, COMMITTER)) {
        committer = at + COMMITTER.length();
      } else if (encoding < 0 && startsWith(raw, at, ENCODING)) {
        encoding = at + ENCODING.length();
      }
      at = lineEnd(raw, at);
    }
    String charset = encoding < 0 ? "" : line(raw, encoding, "").strip();
    String authorLine = author < 0 ? "" : line(raw, author, charset);
    String committerLine = committer < 0 ? "" : line(raw, committer, charset);
    return new RawCommit(
        tree,
        parents,
        person(authorLine),
        person(committerLine),
        time(authorLine),
        time(committerLine),
        LenientText.decode(raw, Math.min(at + 1, raw.length), raw.length, charset));
  }

  RawCommit withoutParents() {
    return new RawCommit(tree, List.of(), author, committer, authorTime, commitTime, message);
  }

  private static boolean startsWith(byte[] raw, int at, String word) {
    if (at + word.length() > raw.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (raw[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static ObjectId objectId(ObjectId id, byte[] raw, int at) throws CorruptObjectException {
    int end = at + Constants.OBJECT_ID_STRING_LENGTH;
    if (end >= raw.length || raw[end] != '\n') {
      throw new CorruptObjectException(id, "malformed id");
    }
    try {
      return ObjectId.fromString(raw, at);
    } catch (InvalidObjectIdException e) {
      throw new CorruptObjectException("malformed id in commit " + id.name(), e);
    }
  }

  /** Where the next line starts. */
  private static int lineEnd(byte[] raw, int at) {
    int end = at;
    while (end < raw.length && raw[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, raw.length);
  }

  private static String line(byte[] raw, int at, String charset) {
    int end = lineEnd(raw, at);
    boolean ended = end > at && raw[end - 1] == '\n';
    return LenientText.decode(raw, at, ended ? end - 1 : end, charset);
  }

  private static Person person(String line) {
    int open = line.indexOf('<');
    if (open < 0) {
      return new Person("", "");
    }
    int close = line.indexOf('>', open);
    String email = close < 0 ? "" : line.substring(open + 1, close);
    return new Person(line.substring(0, open).strip(), email.strip());
  }

  private static Instant time(String line) {
    String rest = line.substring(line.lastIndexOf('>') + 1).strip();
    int end = rest.startsWith("-") ? 1 : 0;
    while (end < rest.length() && rest.charAt(end) >= '0' && rest.charAt(end) <= '9') {
      end++;
    }
    String digits = rest.substring(0, end);
    if (digits.isEmpty() || digits.equals("-") || !line.contains(">")) {
      return Instant.EPOCH;
    }
    long seconds =
        digits.length() > 18
            ? (digits.startsWith("-") ? EARLIEST : LATEST)
            : Long.parseLong(digits);
    return Instant.ofEpochSecond(Math.max(EARLIEST, Math.min(LATEST, seconds)));
  }
}
