package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Map;

/**
 * Observations by column in the order in which they were added, since an object for each of a
 * million would have to be moved about in memory until all are there.
 */
final class Added {
  int size;
  String[] name;
  long[] landing;
  int[] period;
  int[] month;
  int[] week;
  int[] person;
  int[] area;
  boolean[] test;
  double[] followUpDays;

  /** All code lines of each. */
  int[] commitLines;

  /** Where the label of most lines of each is. */
  int[] mainPart;

  /** Where the labels of each begin, and after the last where they end. */
  int[] firstPart;

  Label[] label;
  int[] codeLines;

  Added(int expected) {
    name = new String[expected];
    landing = new long[expected];
    period = new int[expected];
    month = new int[expected];
    week = new int[expected];
    person = new int[expected];
    area = new int[expected];
    test = new boolean[expected];
    followUpDays = new double[expected];
    commitLines = new int[expected];
    mainPart = new int[expected];
    firstPart = new int[expected + 1];
    label = new Label[expected];
    codeLines = new int[expected];
  }

  void add(Observation o) {
    if (size == name.length) {
      grow();
    }
    name[size] = o.name();
    landing[size] = o.landing();
    period[size] = o.period();
    month[size] = o.month();
    week[size] = o.week();
    person[size] = o.person();
    area[size] = o.area();
    test[size] = o.test();
    followUpDays[size] = o.followUpDays();
    commitLines[size] = o.codeLines();
    Label main = o.label();
    int part = firstPart[size];
    for (Map.Entry<Label, Integer> of : o.linesByLabel().entrySet()) {
      if (part == label.length) {
        label = Arrays.copyOf(label, 2 * part + 1);
        codeLines = Arrays.copyOf(codeLines, 2 * part + 1);
      }
      mainPart[size] = of.getKey() == main ? part : mainPart[size];
      label[part] = of.getKey();
      codeLines[part++] = of.getValue();
    }
    firstPart[++size] = part;
  }

  private void grow() {
    int room = 2 * size + 1;
    name = Arrays.copyOf(name, room);
    landing = Arrays.copyOf(landing, room);
    period = Arrays.copyOf(period, room);
    month = Arrays.copyOf(month, room);
    week = Arrays.copyOf(week, room);
    person = Arrays.copyOf(person, room);
    area = Arrays.copyOf(area, room);
    test = Arrays.copyOf(test, room);
    followUpDays = Arrays.copyOf(followUpDays, room);
    commitLines = Arrays.copyOf(commitLines, room);
    mainPart = Arrays.copyOf(mainPart, room);
    firstPart = Arrays.copyOf(firstPart, room + 1);
  }

  /** Number of labels of all together. */
  int parts() {
    return firstPart[size];
  }
}
