package dev.codeparity.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What Linux tells about processes.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc.5.html">proc(5)</a>
 */
final class LinuxProcesses {
  /** Of the times in {@code /proc}, fixed for programs. */
  private static final double TICKS_A_SECOND = 100;

  private static final int CHILDREN_USER = 15;
  private static final int CHILDREN_SYSTEM = 16;

  private LinuxProcesses() {}

  /**
   * Processor time, user and system, of all children of this process that have ended so far and of
   * theirs; in steps of a hundredth of a second.
   */
  static double cpuSecondsOfChildren() {
    String stat = read(Path.of("/proc/self/stat"));
    if (stat.isEmpty()) {
      throw new IllegalStateException("no /proc/self/stat: measuring needs Linux");
    }
    // The second field, the command's name in brackets, may hold blanks.
    String[] fields = stat.substring(stat.lastIndexOf(')')).split(" ", -1);
    long ticks =
        Long.parseLong(fields[CHILDREN_USER - 2]) + Long.parseLong(fields[CHILDREN_SYSTEM - 2]);
    return ticks / TICKS_A_SECOND;
  }

  /** The most memory that a running process has held so far; 0 if it has ended. */
  static long peakBytes(long process) {
    for (String line : read(Path.of("/proc", Long.toString(process), "status")).split("\n", -1)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return 0;
  }

  /** Processes ready to run, on average over the last minute. */
  static double load() {
    return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ", 2)[0]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      if (e.getMessage() != null && e.getMessage().contains("No such process")) {
        return "";
      }
      throw new UncheckedIOException(e);
    }
  }
}
