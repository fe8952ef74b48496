package dev.codeparity.corpus.entry;

import dev.codeparity.analyzer.history.RemoteRepository;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.csv.CsvRows;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code corpus.csv}: the repositories of a corpus, one a row. {@code repository} is the only
 * column that must be there; {@code name}, {@code rev} and {@code as_of} may be; every other one is
 * a label.
 */
public final class CorpusFile {
  private static final String REPOSITORY = "repository";
  private static final String NAME = "name";
  private static final String REV = "rev";
  private static final String AS_OF = "as_of";
  private static final Set<String> KNOWN = Set.of(REPOSITORY, NAME, REV, AS_OF);

  private CorpusFile() {}

  /**
   * Reads the repositories of a file, in its order.
   *
   * @param file a CSV file; folders in it are meant from where it lies
   * @throws UsageException with row and column if it cannot be read, names no repository, or one
   *     twice
   */
  public static List<Entry> read(Path file) {
    CsvRows rows = CsvRows.read(file);
    rows.require(REPOSITORY);
    List<String> labels =
        rows.columns().stream()
            .filter(column -> !column.isEmpty() && !KNOWN.contains(column))
            .toList();
    Map<String, Long> seen = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (CsvRows.Row row : rows.rows()) {
      Entry entry = entry(row, labels, folderOf(file));
      Long before = seen.put(entry.name(), row.number());
      if (before != null) {
        throw row.problem(
            row.filled(NAME).isPresent() ? NAME : REPOSITORY,
            "'%s' is in row %d already; tell them apart in a column 'name'"
                .formatted(entry.name(), before));
      }
      entries.add(entry);
    }
    if (entries.isEmpty()) {
      throw new UsageException(rows.file() + ": names no repository");
    }
    return entries;
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static Entry entry(CsvRows.Row row, List<String> labels, Path from) {
    String typed =
        row.filled(REPOSITORY).orElseThrow(() -> row.problem(REPOSITORY, "must not be empty"));
    SortedMap<String, String> values = new TreeMap<>();
    labels.forEach(label -> row.filled(label).ifPresent(value -> values.put(label, value)));
    boolean remote = RemoteRepository.isRemote(typed);
    String shown = remote ? RemoteRepository.at(typed).shown() : typed;
    return new Entry(
        row.filled(NAME).orElse(shown),
        remote ? typed : path(row, typed, from),
        row.cell(REV),
        row.cell(AS_OF),
        values);
  }

  private static String path(CsvRows.Row row, String typed, Path from) {
    try {
      return from.resolve(typed).normalize().toString();
    } catch (InvalidPathException e) {
      throw row.problem(REPOSITORY, "is neither a folder nor an address: " + e.getReason());
    }
  }
}
