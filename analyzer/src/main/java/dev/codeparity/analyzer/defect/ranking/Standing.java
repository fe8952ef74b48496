package dev.codeparity.analyzer.defect.ranking;

/**
 * How a candidate stands in time, and beside the others.
 *
 * @param days from its committer time to that of the fix, 0 or more
 * @param rank its place among all candidates, 1 for the newest
 * @param rankAmongOwners its place among those that wrote a deleted line; 0 if it wrote none
 * @param newestNear whether it is the newest that wrote a line beside the changes or near them
 * @param newestBeside whether it is the newest that wrote a line beside the changes
 * @param newestInFunction whether it is the newest that changed a function that the fix changes
 */
record Standing(
    double days,
    int rank,
    int rankAmongOwners,
    boolean newestNear,
    boolean newestBeside,
    boolean newestInFunction) {}
