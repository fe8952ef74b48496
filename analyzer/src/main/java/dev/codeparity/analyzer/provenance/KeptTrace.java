package dev.codeparity.analyzer.provenance;

/**
 * A trace with the file of the tree that holds it.
 *
 * @param file the path
 * @param trace the trace
 */
record KeptTrace(String file, AgentTrace trace) {}
