package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.statistics.Detection;
import dev.codeparity.analyzer.statistics.Kappa;
import java.util.List;
import java.util.Optional;

/**
 * What labels say of our answers, weighted back to the population that the sample was drawn from.
 *
 * @param kind what the rows are labelled for
 * @param confidence of all limits, in (0, 1)
 * @param coverage how much of the sample is labelled
 * @param overall yes or no: whether AI took part, whether it is a fix; of links, their precision
 * @param unsure what yes or no would come to if the rows labelled unsure were decided; empty
 *     without such rows, and for links
 * @param classes each answer by itself, in the order of the kind's answers; empty for fixes
 * @param confusion labels against answers, without empty cells
 * @param kappa agreement of labels and answers beyond chance; empty for links and where there is
 *     one class only
 * @param labellers agreement of the two labellers, where there are two
 * @param disagreements rows whose label is not our answer, by id; of links, those labelled wrong
 */
public record Score(
    SampleKind kind,
    double confidence,
    Coverage coverage,
    ClassScore overall,
    Optional<Unsure> unsure,
    List<ClassScore> classes,
    List<Cell> confusion,
    Optional<Kappa> kappa,
    Optional<Labellers> labellers,
    List<LabelledRow> disagreements) {
  public Score {
    classes = List.copyOf(classes);
    confusion = List.copyOf(confusion);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * How much of a sample is labelled. Rows without a label, and those labelled unsure, are taken to
   * be like the others of their stratum.
   *
   * @param rows of the sample
   * @param decided rows with a label that decides
   * @param unsure rows labelled unsure
   * @param population units that the sample was drawn from
   * @param spokenFor of these, units in strata with a row that is decided
   */
  public record Coverage(int rows, int decided, int unsure, long population, long spokenFor) {
    /** Rows without a label. */
    public int missing() {
      return rows - decided - unsure;
    }
  }

  /**
   * How well one answer holds.
   *
   * @param name the answer
   * @param labelled rows that are labelled so
   * @param answered rows of decided label that we answer so
   * @param precision share of the units answered so that are so; empty without a row
   * @param recall share of the units that are so that are answered so (sensitivity)
   * @param specificity share of the units that are not so that are not answered so
   */
  public record ClassScore(
      String name,
      int labelled,
      int answered,
      Optional<Detection.Figure> precision,
      Optional<Detection.Figure> recall,
      Optional<Detection.Figure> specificity) {}

  /**
   * The two ends between which the figures would lie if rows labelled unsure were decided.
   *
   * @param yes if all were so
   * @param no if none were
   */
  public record Unsure(ClassScore yes, ClassScore no) {}

  /**
   * A cell of the confusion table.
   *
   * @param label what the label says
   * @param answer what we say
   * @param rows rows of the sample
   * @param population units that they stand for
   */
  public record Cell(String label, String answer, int rows, double population) {}

  /**
   * Agreement of two labellers, unsure counted as a label.
   *
   * @param rows that both labelled
   * @param agreed rows of the same label
   * @param kappa empty where one label serves for all
   */
  public record Labellers(int rows, int agreed, Optional<Kappa> kappa) {}
}
