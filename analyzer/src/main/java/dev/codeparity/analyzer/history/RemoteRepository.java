package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LsRemoteCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.URIish;

/**
 * A repository elsewhere, of which a copy can be fetched: branches, tags and notes, no pull
 * requests and no files checked out. No credentials are looked for.
 */
public final class RemoteRepository {
  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
  private static final Pattern SCP_LIKE = Pattern.compile("[^/\\\\:@]+@[^/\\\\:]+:.+");
  private static final int SECONDS_OF_SILENCE = 60;
  private static final List<RefSpec> WANTED =
      List.of(
          new RefSpec("+refs/heads/*:refs/heads/*"),
          new RefSpec("+refs/notes/*:refs/notes/*"),
          new RefSpec("+refs/tags/*:refs/tags/*"));

  private final String address;

  private RemoteRepository(String address) {
    this.address = address;
  }

  /** Whether an address leads elsewhere: it has a scheme, or the form {@code user@host:path}. */
  public static boolean isRemote(String address) {
    return WITH_SCHEME.matcher(address).matches() || SCP_LIKE.matcher(address).matches();
  }

  /**
   * The repository at an address.
   *
   * @throws UsageException if it is no address of a repository elsewhere
   */
  public static RemoteRepository at(String address) {
    if (!isRemote(address)) {
      throw new UsageException("not an address of a repository: " + address);
    }
    SealedSystem.install();
    return new RemoteRepository(address);
  }

  /** The address without the name and password that it may hold. */
  public String shown() {
    try {
      return new URIish(address).setUser(null).setPass(null).toString();
    } catch (URISyntaxException e) {
      return address;
    }
  }

  /**
   * What its branches, tags, notes and {@code HEAD} are now, one a line, in order of their names:
   * another text means that something has changed.
   *
   * @throws UsageException if it cannot be reached
   */
  public String state() {
    LsRemoteCommand list =
        Git.lsRemoteRepository().setRemote(address).setTimeout(SECONDS_OF_SILENCE);
    try {
      return RefState.of(list.call().stream().filter(RemoteRepository::isWanted).toList());
    } catch (GitAPIException | JGitInternalException e) {
      throw unreachable(e);
    }
  }

  private static boolean isWanted(Ref ref) {
    String name = ref.getName();
    return name.equals(Constants.HEAD) || WANTED.stream().anyMatch(spec -> spec.matchSource(name));
  }

  /**
   * Fetches a bare copy.
   *
   * @param folder where to; must not exist yet
   * @param mostBytes what the copy may take on disk; the fetch ends once it is more
   * @return whether it is no larger; if not, what has come until then is left in the folder
   * @throws UsageException if it cannot be reached or written
   */
  public boolean copyTo(Path folder, long mostBytes) {
    try (Git git = Git.init().setBare(true).setDirectory(folder.toFile()).call()) {
      FolderLimit limit = new FolderLimit(folder, mostBytes);
      FetchCommand fetch =
          git.fetch()
              .setRemote(address)
              .setRefSpecs(WANTED)
              .setTagOpt(TagOpt.NO_TAGS)
              .setTimeout(SECONDS_OF_SILENCE)
              .setProgressMonitor(limit);
      try {
        setHead(git.getRepository(), fetch.call());
      } catch (GitAPIException | JGitInternalException e) {
        if (!limit.isCancelled()) {
          throw e;
        }
      }
      return !limit.isPassed();
    } catch (GitAPIException | JGitInternalException | IOException e) {
      throw unreachable(e);
    }
  }

  private static void setHead(Repository repository, FetchResult fetched) throws IOException {
    Ref head = fetched.getAdvertisedRef(Constants.HEAD);
    if (head == null) {
      return;
    }
    String branch =
        head.isSymbolic()
            ? head.getTarget().getName()
            : branchAt(fetched.getAdvertisedRefs(), head.getObjectId());
    RefUpdate update = repository.updateRef(Constants.HEAD, branch.isEmpty());
    if (branch.isEmpty()) {
      update.setNewObjectId(head.getObjectId());
      update.forceUpdate();
    } else {
      update.link(branch);
    }
  }

  /** The first branch, {@code main} and {@code master} before all others, that is at a commit. */
  private static String branchAt(Collection<Ref> refs, ObjectId commit) {
    List<String> names =
        refs.stream()
            .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
            .filter(ref -> commit.equals(ref.getObjectId()))
            .map(Ref::getName)
            .sorted()
            .toList();
    return List.of("refs/heads/main", "refs/heads/master").stream()
        .filter(names::contains)
        .findFirst()
        .orElse(names.isEmpty() ? "" : names.get(0));
  }

  private UsageException unreachable(Exception e) {
    return new UsageException(
        "cannot fetch %s: %s".formatted(shown(), String.valueOf(e.getMessage())), e);
  }

  /** Ends a fetch once the folder holds too much. */
  private static final class FolderLimit extends EmptyProgressMonitor {
    private static final int LOOK_EVERY = 2000;

    private final Path folder;
    private final long mostBytes;
    private int asked;
    private boolean passed;

    FolderLimit(Path folder, long mostBytes) {
      this.folder = folder;
      this.mostBytes = mostBytes;
    }

    @Override
    public boolean isCancelled() {
      if (!passed && asked++ % LOOK_EVERY == 0) {
        passed = FolderSize.of(folder) > mostBytes;
      }
      return passed;
    }

    boolean isPassed() {
      return passed || FolderSize.of(folder) > mostBytes;
    }
  }
}
