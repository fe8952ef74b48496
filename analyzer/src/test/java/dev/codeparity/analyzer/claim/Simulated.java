package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Commits and fixes drawn from a seed, as plain data that a test may change. */
record Simulated(List<Observation> commits, List<Fix> fixes) {
  private static final List<Label> AI = List.of(Label.AI_AUTHORED, Label.AI_ASSISTED, Label.MIXED);

  record Fix(int commit, double age, double weight, boolean selfRepair) {}

  /** A year of landings by some persons, with so many fixes per commit. */
  static Simulated of(long seed, int size, int persons, double fixesPerCommit) {
    Random random = new Random(seed);
    List<Observation> commits = new ArrayList<>();
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int day = i * 360 / size;
      boolean ai = day > 120 && random.nextInt(3) == 0;
      commits.add(
          new Observation(
              "%07d".formatted(i),
              day,
              day / 90,
              day / 30,
              day / 7,
              ai ? AI.get(random.nextInt(AI.size())) : Label.HUMAN,
              random.nextInt(persons),
              random.nextInt(3),
              random.nextInt(4) == 0,
              1 + random.nextInt(1 << (1 + random.nextInt(8))),
              365 - day + random.nextDouble()));
      if (random.nextDouble() < fixesPerCommit) {
        double age = 80 * random.nextDouble() * random.nextDouble();
        fixes.add(new Fix(i, age, 1 / (1.0 + random.nextInt(3)), age < 1 && random.nextBoolean()));
      }
    }
    return new Simulated(commits, fixes);
  }

  Simulated with(UnaryOperator<Observation> change) {
    return new Simulated(commits.stream().map(change).toList(), fixes);
  }

  Simulated without(List<Fix> none) {
    List<Fix> left = new ArrayList<>(fixes);
    left.removeAll(none);
    return new Simulated(commits, left);
  }

  /** The same data, added in another order. */
  Simulated shuffled(long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < commits.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    Collections.shuffle(order, random);
    int[] place = new int[order.size()];
    for (int i = 0; i < place.length; i++) {
      place[order.get(i)] = i;
    }
    List<Fix> moved = new ArrayList<>();
    for (Fix fix : fixes) {
      moved.add(new Fix(place[fix.commit], fix.age, fix.weight, fix.selfRepair));
    }
    Collections.shuffle(moved, random);
    return new Simulated(order.stream().map(commits::get).toList(), moved);
  }

  Study study(ComparedMetric metric) {
    Observations.Builder builder = Observations.builder();
    commits.forEach(builder::add);
    Observations observations = builder.build();
    Events.Builder events = Events.builder(observations);
    fixes.forEach(fix -> events.add(fix.commit, fix.age, fix.weight, fix.selfRepair));
    Exposure exposure =
        metric.perCommit() ? Exposure.commitYears(observations) : Exposure.klocYears(observations);
    return new Study(metric, observations, exposure, events.build());
  }
}
