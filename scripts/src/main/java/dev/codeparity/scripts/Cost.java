package dev.codeparity.scripts;

/**
 * What running a command cost.
 *
 * @param cpuSeconds processor time of the process and of its children, user and system
 * @param wallSeconds time that passed
 * @param peakBytes the most memory that the process held, as seen in samples; 0 if it ended before
 *     the first
 */
record Cost(double cpuSeconds, double wallSeconds, long peakBytes) {
  /** The lesser of each figure but the memory, of which the greater. */
  Cost least(Cost other) {
    return new Cost(
        Math.min(cpuSeconds, other.cpuSeconds),
        Math.min(wallSeconds, other.wallSeconds),
        Math.max(peakBytes, other.peakBytes));
  }
}
