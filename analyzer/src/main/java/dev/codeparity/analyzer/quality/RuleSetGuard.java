package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lets through rule sets that are nothing but data. A rule set can come from the analysed
 * repository, and PMD would make an instance of any class that one names, and read any file or
 * address: so only PMD's own rules may be named, no document type, and no XPath function that reads
 * something other than the code.
 */
final class RuleSetGuard {
  private static final Pattern OWN_RULES =
      Pattern.compile("(category|rulesets)/[a-z]+/[a-z]+\\.xml(/\\w+)?");

  private static final Pattern OWN_CLASSES =
      Pattern.compile(
          "net\\.sourceforge\\.pmd\\.lang\\.(rule\\.xpath\\.XPathRule|[a-z]+\\.rule\\.[\\w.]+)");

  private static final Pattern READING_FUNCTIONS =
      Pattern.compile(
          "\\b(doc|doc-available|collection|uri-collection|unparsed-text(-lines|-available)?"
              + "|json-doc|environment-variable|available-environment-variables"
              + "|load-xquery-module|transform|stream-available)\\s*\\(");

  private final String name;
  private final XMLStreamReader xml;

  private RuleSetGuard(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
  }

  /**
   * Looks through a rule set.
   *
   * @param name what an error names
   * @throws UsageException if it is no XML, or more than data
   */
  static void check(String name, String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      new RuleSetGuard(name, factory.createXMLStreamReader(new StringReader(text))).check();
    } catch (XMLStreamException e) {
      throw new UsageException(
          name + ":" + e.getLocation().getLineNumber() + ": not XML, or not a PMD rule set", e);
    }
  }

  private void check() throws XMLStreamException {
    boolean first = true;
    boolean inValue = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw refused("a document type is not allowed");
        case XMLStreamConstants.START_ELEMENT -> {
          if (first && !xml.getLocalName().equals("ruleset")) {
            throw refused("not a PMD rule set: it must begin with <ruleset>");
          }
          first = false;
          checkElement();
          inValue = xml.getLocalName().equals("value");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inValue) {
            checkValue(xml.getText());
          }
        }
        default -> inValue = inValue && !xml.isEndElement();
      }
    }
  }

  private void checkElement() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "ref" -> {
          if (!OWN_RULES.matcher(value).matches()) {
            throw refused("'" + value + "' is no rule of PMD, such as category/java/design.xml");
          }
        }
        case "class" -> {
          if (!OWN_CLASSES.matcher(value).matches()) {
            throw refused("class " + value + " is not PMD's own, so it is not run");
          }
        }
        case "value" -> checkValue(value);
        default -> {
          // harmless
        }
      }
    }
  }

  private void checkValue(String value) {
    if (READING_FUNCTIONS.matcher(value).find()) {
      throw refused("an XPath rule may read nothing but the code");
    }
  }

  private UsageException refused(String why) {
    return new UsageException(name + ":" + xml.getLocation().getLineNumber() + ": " + why);
  }
}
