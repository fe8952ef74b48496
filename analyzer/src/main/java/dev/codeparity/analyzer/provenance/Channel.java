package dev.codeparity.analyzer.provenance;

/** Where in a commit's records a piece of evidence was found. */
public enum Channel {
  TRAILER,
  SESSION_TRAILER,
  FOOTER,
  IDENTITY_AUTHOR,
  IDENTITY_COMMITTER,
  NAME_SUFFIX,
  BOT_AUTOMATION,
  GIT_NOTE,
  AGENT_TRACE,
  BRANCH
}
