package dev.codeparity.analyzer.origin;

/**
 * Where a line comes from.
 *
 * @param commit index of the commit that added it; −1 if it is unknown
 * @param source number of its source in that commit's record, counted from 1; 0 for none
 */
public record LineOrigin(int commit, int source) {}
