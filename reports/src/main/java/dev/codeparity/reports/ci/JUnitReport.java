package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Levels;
import dev.codeparity.reports.text.Sentences;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Verdicts as test cases, in the XML that build servers read: worse or refuted is a failure, what
 * cannot be told is skipped with its reason, all else passes.
 *
 * @see <a href="https://github.com/testmoapp/junitxml">the format, as build servers take it</a>
 */
public final class JUnitReport {
  /** The name of the file in a report's folder. */
  public static final String FILE = "junit.xml";

  private JUnitReport() {}

  /** How a test case ended. */
  public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }

  /** One test case. */
  public record Case(String name, Outcome outcome, String message) {}

  /** One case a metric, over all periods. */
  public static String of(Analysis analysis) {
    Levels levels = new Levels(analysis);
    List<Case> cases = new ArrayList<>();
    for (Metric metric : levels.compared()) {
      levels
          .answer(PeriodRecord.ALL, metric)
          .ifPresent(row -> cases.add(verdict(Sentences.label(metric), row)));
    }
    return xml("codeparity.parity", cases);
  }

  /** One case a claim. */
  public static String of(List<TestedClaim> claims) {
    return xml("codeparity.claims", claims.stream().map(JUnitReport::claim).toList());
  }

  private static Case verdict(String name, Comparison row) {
    String message =
        Sentences.word(row.verdict())
            + ": ratio "
            + Figures.ratio(row.result().ratio())
            + ", interval "
            + Sentences.limits(row)
            + row.conclusion().reasons().stream()
                .map(reason -> ". " + Sentences.reason(reason))
                .collect(Collectors.joining());
    Outcome outcome =
        switch (row.verdict()) {
          case WORSE -> Outcome.FAILED;
          case BETTER, PARITY, NOT_WORSE -> Outcome.PASSED;
          case NOT_BETTER, INCONCLUSIVE -> Outcome.SKIPPED;
        };
    return new Case(name, outcome, message);
  }

  /** A claim as a test case. */
  public static Case claim(TestedClaim tested) {
    Outcome outcome =
        switch (tested.outcome()) {
          case SUPPORTED -> Outcome.PASSED;
          case REFUTED -> Outcome.FAILED;
          case INCONCLUSIVE, NOT_TESTABLE -> Outcome.SKIPPED;
        };
    return new Case(
        tested.claim().id(),
        outcome,
        tested.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + ": "
            + tested.sentence());
  }

  /** The cases of one suite. */
  public static String xml(String suite, List<Case> cases) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      line(xml, 1);
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", suite);
      xml.writeAttribute("tests", Integer.toString(cases.size()));
      xml.writeAttribute("failures", count(cases, Outcome.FAILED));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", count(cases, Outcome.SKIPPED));
      for (Case one : cases) {
        line(xml, 2);
        write(xml, suite, one);
      }
      line(xml, 1);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer into memory does not fail", e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, String suite, Case one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", CellText.visible(one.name()));
    xml.writeAttribute("classname", suite);
    line(xml, 3);
    String element =
        switch (one.outcome()) {
          case FAILED -> "failure";
          case SKIPPED -> "skipped";
          case PASSED -> "system-out";
        };
    xml.writeStartElement(element);
    if (one.outcome() == Outcome.PASSED) {
      xml.writeCharacters(CellText.visible(one.message()));
    } else {
      xml.writeAttribute("message", CellText.visible(one.message()));
    }
    xml.writeEndElement();
    line(xml, 2);
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String count(List<Case> cases, Outcome outcome) {
    return Long.toString(cases.stream().filter(one -> one.outcome() == outcome).count());
  }
}
