package dev.codeparity.analyzer.defect.ranking;

/**
 * How alike a fix and a commit before it are, in files of the same name. All but the last are
 * shares in [0, 1]; names count the more the rarer they are in the file.
 *
 * @param touched names in the changed lines of the fix that stand in changed lines of the commit
 * @param introduced the same, in added lines alone
 * @param removed the same, in deleted lines alone
 * @param anywhere as touched, in files of any name
 * @param introducedWrong names that the fix removes and the commit introduced, of those it removes
 * @param touchedMissing names that the fix introduces and the commit touched, of those
 * @param removedMissing names that the fix introduces and the commit removed, of those
 * @param restored lines that the fix adds and the commit deleted, of those it adds
 * @param undone lines that the fix deletes and the commit added, of those it deletes
 * @param functions functions that both change, of those that the fix changes
 * @param files files of the fix that the commit changed, too
 * @param focus changed lines of the commit that lie in these files
 * @param created whether the commit created one of these files
 * @param lines number of different changed lines of the commit in these files
 */
record Likeness(
    double touched,
    double introduced,
    double removed,
    double anywhere,
    double introducedWrong,
    double touchedMissing,
    double removedMissing,
    double restored,
    double undone,
    double functions,
    double files,
    double focus,
    boolean created,
    int lines) {}
