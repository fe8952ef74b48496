package dev.codeparity.analyzer.history;

import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;

/** What references are now, as a text: another text means that something has changed. */
final class RefState {
  private RefState() {}

  /** A name and an object a line, in order of the names. */
  static String of(Collection<Ref> refs) {
    return refs.stream()
        .map(ref -> ref.getName() + " " + ObjectId.toString(ref.getObjectId()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
