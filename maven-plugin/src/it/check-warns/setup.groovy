dev.codeparity.maven.Histories.small(basedir)
