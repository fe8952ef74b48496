package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Occurrences;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.URIish;

/**
 * A Git repository, read only but for {@link #appendNote}: none of its hooks, filters or drivers is
 * ever run. A bare repository, a linked worktree and a folder inside a work tree will do.
 */
public final class GitRepository implements AutoCloseable {
  private final Repository repository;
  private final int packs;
  private final Path location;
  private final Warnings warnings;

  private GitRepository(Repository repository, Path location, Warnings warnings) {
    this.repository = repository;
    this.packs = ObjectAccess.packsOf(repository);
    this.location = location;
    this.warnings = warnings;
  }

  /**
   * Opens the repository that a folder is or lies in.
   *
   * @throws UsageException if there is none, or it cannot be read here
   */
  public static GitRepository open(Path folder, Warnings warnings) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("no such folder: " + folder);
    }
    SealedSystem.install();
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder();
      builder.setMustExist(true);
      if (isBare(folder)) {
        builder.setGitDir(folder.toFile());
      } else {
        builder.findGitDir(folder.toAbsolutePath().normalize().toFile());
      }
      if (builder.getGitDir() == null) {
        if (Files.exists(folder.resolve(Constants.DOT_GIT).resolve(Constants.HEAD))) {
          throw new UsageException(
              "HEAD of " + folder + " cannot be read. Run: git symbolic-ref HEAD refs/heads/main");
        }
        throw new UsageException(
            "not a Git repository: " + folder + ". Name a folder with a .git in it or above it");
      }
      Repository repository = builder.build();
      refuseSha256(repository);
      warnIfShallow(repository, warnings);
      return new GitRepository(repository, folder, warnings);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "not a Git repository that can be read: " + folder + " (" + e.getMessage() + ")", e);
    }
  }

  private static boolean isBare(Path folder) {
    return Files.isRegularFile(folder.resolve(Constants.HEAD))
        && Files.isDirectory(folder.resolve(Constants.OBJECTS))
        && Files.isDirectory(folder.resolve("refs"));
  }

  private static void refuseSha256(Repository repository) {
    String format = repository.getConfig().getString("extensions", null, "objectFormat");
    if ("sha256".equalsIgnoreCase(format)) {
      throw new UsageException(
          "SHA-256 objects cannot be read. Convert a copy: git fast-export | git fast-import");
    }
  }

  private static void warnIfShallow(Repository repository, Warnings warnings) throws IOException {
    int cuts = repository.getObjectDatabase().getShallowCommits().size();
    if (cuts > 0) {
      warnings.add(
          "shallow clone, so history is cut at "
              + (cuts == 1 ? "a commit" : cuts + " commits")
              + ". Run: git fetch --unshallow");
    }
  }

  /**
   * The folder's name, or that of the folder around it where the repository lies in {@code .git}.
   */
  public String name() {
    Path root = workTree().orElse(gitFolder());
    Path name = root.toAbsolutePath().normalize().getFileName();
    String text = name == null ? "repository" : name.toString();
    return text.endsWith(".git") && text.length() > 4 ? text.substring(0, text.length() - 4) : text;
  }

  /**
   * The address of the remote {@code origin} without credentials; empty if it is a local folder or
   * none.
   */
  public Optional<String> origin() {
    String url = repository.getConfig().getString("remote", "origin", "url");
    if (url == null) {
      return Optional.empty();
    }
    try {
      URIish uri = new URIish(url);
      return uri.isRemote()
          ? Optional.of(uri.setUser(null).setPass(null).toString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The folder of files checked out, where there is one. */
  public Optional<Path> workTree() {
    return repository.isBare() ? Optional.empty() : Optional.of(repository.getWorkTree().toPath());
  }

  /** The folder that holds the repository's data. */
  public Path gitFolder() {
    File folder = repository.getDirectory();
    return folder.toPath();
  }

  /** The folder that holds what all worktrees of the repository share. */
  public Path commonFolder() {
    return repository.getCommonDirectory().toPath();
  }

  /**
   * The full id of the commit that a revision names.
   *
   * @throws UsageException if there is none
   */
  public String resolve(String revision) {
    return resolveCommit(revision).name();
  }

  /** The full id of the one commit that an id, perhaps abbreviated, stands for; empty if none. */
  public Optional<String> find(String id) {
    try {
      return Optional.ofNullable(repository.resolve(id + "^{commit}")).map(ObjectId::name);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private ObjectId resolveCommit(String revision) {
    try {
      ObjectId id = repository.resolve(revision + "^{commit}");
      if (id != null) {
        return id;
      }
    } catch (AmbiguousObjectException e) {
      throw new UsageException(
          "ambiguous revision '" + revision + "' in " + location + ": give more digits", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "revision '" + revision + "' cannot be read in " + location + ": " + e.getMessage(), e);
    }
    throw unknown(revision);
  }

  private UsageException unknown(String revision) {
    if (revision.equals(Constants.HEAD)) {
      String ref = Constants.R_HEADS + headBranch();
      if (Files.isRegularFile(repository.getCommonDirectory().toPath().resolve(ref))) {
        return new UsageException(
            "HEAD of " + location + " cannot be read: " + ref + " is damaged. Run: git fsck");
      }
      if (branchNames().isEmpty()) {
        return new UsageException("no commits yet in " + location);
      }
      return new UsageException(
          "HEAD of " + location + " names no commit. Choose one: --rev " + branchNames().get(0));
    }
    String guess =
        Suggestion.nearest(revision, branchNames())
            .map(name -> ": did you mean '" + name + "'?")
            .orElse(".");
    return new UsageException(
        "unknown revision '" + revision + "' in " + location + guess + " To list: git branch -a");
  }

  private List<String> branchNames() {
    try {
      List<String> names = new ArrayList<>();
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        String name = ref.getName();
        if (name.startsWith(Constants.R_HEADS)
            || name.startsWith(Constants.R_TAGS)
            || name.startsWith(Constants.R_REMOTES)) {
          names.add(Repository.shortenRefName(name));
        }
      }
      return names;
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * All commits reachable from a revision.
   *
   * @throws UsageException if the revision is unknown or cannot be read
   */
  public History history(String revision) {
    return history(List.of(revision));
  }

  /**
   * All commits reachable from any of some revisions, on whatever branch; the main line is that of
   * the last one.
   *
   * @param revisions one at least
   * @throws UsageException if a revision is unknown or cannot be read
   */
  public History history(List<String> revisions) {
    List<ObjectId> ids = revisions.stream().map(this::resolveCommit).toList();
    try (ObjectAccess objects = objects()) {
      Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
      MainLine.BranchNames names = MainLine.BranchNames.with(headBranch());
      return HistoryReader.read(objects, shallow, ids, names, warnings);
    } catch (IOException e) {
      throw new UsageException(
          "the shallow commits of " + location + " cannot be read: " + e.getMessage(), e);
    }
  }

  private ObjectAccess objects() {
    return new ObjectAccess(repository, packs);
  }

  private String headBranch() {
    try {
      String full = repository.getFullBranch();
      return full != null && full.startsWith(Constants.R_HEADS)
          ? Repository.shortenRefName(full)
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Reads what every commit changed.
   *
   * @param threads number of threads that read, 1 or more; the outcome does not depend on it
   * @param digest computes what is wanted from one commit's changes; called on any of the threads
   * @param inOrder takes the results on the calling thread, in the order of the history
   */
  public <T> void walk(
      History history, int threads, Function<CommitChanges, T> digest, Consumer<T> inOrder) {
    new ChangeWalk(this::objects, history, threads, warnings).run(digest, inOrder);
  }

  /**
   * As {@link #walk(History, int, Function, Consumer)}, with a memory of earlier walks.
   *
   * @param reader reads what is wanted of a commit, or recalls it; called on any of the threads
   * @param digest makes of that what is taken; called on any of the threads
   */
  public <T, R> void walk(
      History history,
      int threads,
      CommitReader<T> reader,
      Function<T, R> digest,
      Consumer<R> inOrder) {
    new ChangeWalk(this::objects, history, threads, warnings).run(reader, digest, inOrder);
  }

  /**
   * As {@link #walk(History, int, Function, Consumer)}, over some of the commits only.
   *
   * @param commits their indices, ascending
   */
  public <T> void walk(
      History history,
      List<Integer> commits,
      int threads,
      Function<CommitChanges, T> digest,
      Consumer<T> inOrder) {
    new ChangeWalk(this::objects, history, threads, warnings)
        .run(commits, digest::apply, Function.identity(), inOrder);
  }

  /**
   * The notes on the commits of a history, as they stood at the end of a day.
   *
   * @param until notes that came on a later day (UTC) do not exist; a note is written after its
   *     commit, so the very second would lose the newest
   * @param wanted the references to read: of notes trees in full, such as {@code refs/notes/ai}; of
   *     single notes what stands before the commit's id, such as {@code refs/ai/authorship}
   * @param problems is told of what cannot be read
   */
  public Notes notes(
      History history, Instant until, Predicate<String> wanted, Occurrences problems) {
    try (ObjectAccess objects = objects()) {
      NotesReader reader = new NotesReader(objects, history, until, problems);
      reader.readAll(repository.getRefDatabase(), wanted);
      return new Notes(reader, this::objects, problems);
    } catch (IOException e) {
      throw new UsageException(
          "the references of " + location + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The references that notes stand under, each with what it points at, in order. */
  public List<String> noteTips() {
    try {
      return repository.getRefDatabase().getRefsByPrefix(Constants.R_NOTES, "refs/ai/").stream()
          .map(ref -> ref.getName() + " " + ref.getObjectId())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Adds a paragraph to the note on a commit: the only thing that is ever written here.
   *
   * @param ref such as {@code refs/notes/codeparity-claims}
   * @param commit full id of the commit
   * @throws UsageException if it cannot be written
   */
  public void appendNote(String ref, String commit, String paragraph) {
    new NoteWriter(repository, ref).append(commit, paragraph);
  }

  /**
   * The text of a file as of a commit; empty if there is no such file, or it is no text to be read.
   */
  public Optional<String> text(Commit commit, String path) {
    try (ObjectAccess objects = objects()) {
      return new FileTexts(objects, warnings).at(commit, path);
    }
  }

  /** Contents of the files below a folder of the root as of a commit, by path. */
  public Map<String, byte[]> contentsUnder(Commit commit, String folder) {
    try (ObjectAccess objects = objects()) {
      return new FileTexts(objects, warnings).under(commit, folder);
    }
  }

  /** Every file of a given name as of a commit, by the folder that it lies in, root first. */
  public Map<String, String> textsNamed(Commit commit, String name) {
    try (ObjectAccess objects = objects()) {
      return new FileTexts(objects, warnings).named(commit, name);
    }
  }

  /**
   * The path from the root of the repository of what was named from the folder that was opened.
   *
   * @throws UsageException if it leads out of the repository
   */
  public String pathOf(String typed) {
    return new TypedPath(workTree(), location).fromRoot(typed);
  }

  /**
   * What every branch, tag and note is now, one a line, in order of their names: another text means
   * that something has changed.
   */
  public String state() {
    try {
      return RefState.of(repository.getRefDatabase().getRefs());
    } catch (IOException e) {
      throw new UsageException(
          "the references of " + location + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** All tags, in order of their names. */
  public List<Tag> tags() {
    return new TagReader(repository.getRefDatabase(), warnings).read();
  }

  /** What stands at every path of a commit's tree. What cannot be read is left out. */
  public CommitFiles files(Commit commit) {
    return new ContentReader(this::objects, warnings).files(commit);
  }

  /** The newest commit of the main line that has a file at a path; empty if none has. */
  public Optional<Commit> newestWith(History history, String path) {
    return new ContentReader(this::objects, warnings).newestWith(history, path);
  }

  /**
   * Every content that files had in the course of a history, each once a path, in order of the
   * first commit that has it. Only trees are read.
   *
   * @param wanted the paths that are asked for
   * @param store what earlier runs have found out
   * @param kind names all that decides which paths are wanted
   */
  public List<FileVersion> versions(
      History history, Predicate<String> wanted, ResultStore store, ResultKind kind) {
    return new FileVersions(this::objects, store, kind, warnings).of(history, wanted);
  }

  /** Reads contents by their ids, for one thread. */
  public Contents contents() {
    return new Contents(objects());
  }

  /** The content of a path; {@link Blob#EMPTY} where there is none that can be read. */
  public Blob content(CommitFiles files, String path) {
    return new ContentReader(this::objects, warnings).content(files.entry(path));
  }

  @Override
  public void close() {
    repository.close();
  }
}
