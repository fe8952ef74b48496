dev.codeparity.maven.Histories.worktree(basedir)
