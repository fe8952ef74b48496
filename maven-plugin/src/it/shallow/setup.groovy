dev.codeparity.maven.Histories.shallow(basedir)
