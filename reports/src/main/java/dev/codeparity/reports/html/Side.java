package dev.codeparity.reports.html;

import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.List;

/** A side of the comparison, and how it is drawn, so that it is known without colour too. */
enum Side {
  AI(ProvenanceGroup.AI, "AI", "var(--ai)", "circle", "solid"),
  HUMAN(ProvenanceGroup.HUMAN, "human", "var(--human)", "diamond", "dashed");

  static final List<Side> BOTH = List.of(values());

  private final ProvenanceGroup group;
  private final String word;
  private final String color;
  private final String symbol;
  private final String stroke;

  Side(ProvenanceGroup group, String word, String color, String symbol, String stroke) {
    this.group = group;
    this.word = word;
    this.color = color;
    this.symbol = symbol;
    this.stroke = stroke;
  }

  ProvenanceGroup group() {
    return group;
  }

  /** Whether a provenance stands on this side; mixed and automation stand on neither. */
  boolean wrote(Provenance who) {
    return this == AI ? who.isAi() : who == Provenance.HUMAN;
  }

  Side other() {
    return this == AI ? HUMAN : AI;
  }

  String word() {
    return word;
  }

  String color() {
    return color;
  }

  /** The mark of a point. */
  String symbol() {
    return symbol;
  }

  /** The line. */
  String stroke() {
    return stroke;
  }
}
