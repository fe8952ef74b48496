package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.problem.UsageException;
import java.util.List;
import java.util.Optional;

/** One bound as somebody wrote it: in a configuration file, or in a build. */
public interface BoundSource {
  /** A single value; empty if it is not there. */
  Optional<String> text(String field);

  /** The values of a list; none if it is not there. */
  List<String> texts(String field);

  /** Line at which it stands, from 1. */
  int line();

  /** A complaint about a field. */
  UsageException problem(String field, String what);
}
