package dev.codeparity.cli;

import dev.codeparity.analyzer.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    ToolVersion tool = ToolVersion.current();
    String commit = tool.commit().isEmpty() ? "" : " (commit " + tool.commit() + ")";
    return new String[] {
      "codeparity " + tool.number() + commit,
      "JVM " + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")",
      "JGit " + tool.jgit()
    };
  }
}
