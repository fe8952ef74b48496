package dev.codeparity.analyzer.history;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit from what it does beyond reading a repository: to find the configuration of the system
 * it runs the {@code git} command, and to learn how fine the file system's times are it writes
 * probe files into the repository for seconds, and a file into the user's home. With this, it reads
 * the configuration of neither system nor user, on which no result may depend, and takes the times
 * to be coarse.
 */
final class SealedSystem extends SystemReader.Delegate {
  /** In JGit's own words, the resolution of the coarsest file system, FAT. */
  private static final String COARSE = "2 s";

  private SealedSystem(SystemReader delegate) {
    super(delegate);
  }

  /** Makes this JGit's way to the system, for the whole process, unless it is already. */
  static synchronized void install() {
    SystemReader now = SystemReader.getInstance();
    if (!(now instanceof SealedSystem)) {
      SystemReader.setInstance(new SealedSystem(now));
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new Fixed(parent, fs);
  }

  /** A configuration without a file, which knows the resolution of every file system. */
  private static final class Fixed extends FileBasedConfig {
    Fixed(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
              && ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION.equals(name)
          ? COARSE
          : null;
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public void save() {
      // Nothing is kept.
    }
  }
}
