package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;

/** Reads tags. One that cannot be followed is left out, with a warning that names it. */
final class TagReader {
  private final RefDatabase refs;
  private final Warnings warnings;

  TagReader(RefDatabase refs, Warnings warnings) {
    this.refs = refs;
    this.warnings = warnings;
  }

  /** All tags, in order of their names; those of other objects than commits too. */
  List<Tag> read() {
    List<Tag> tags = new ArrayList<>();
    try {
      for (Ref ref : refs.getRefsByPrefix(Constants.R_TAGS)) {
        read(ref, tags);
      }
    } catch (IOException e) {
      warnings.add("the tags cannot be read: " + e.getMessage());
    }
    return tags;
  }

  private void read(Ref ref, List<Tag> tags) {
    String name = ref.getName().substring(Constants.R_TAGS.length());
    try {
      ObjectId target = refs.peel(ref).getPeeledObjectId();
      ObjectId commit = target == null ? ref.getObjectId() : target;
      if (commit != null) {
        tags.add(new Tag(name, commit.name()));
      }
    } catch (IOException | RuntimeException e) {
      warnings.add("tag " + name + " cannot be followed, so it is left out: " + e.getMessage());
    }
  }
}
