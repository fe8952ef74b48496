package dev.codeparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.OptionValue;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The plugin's parameters are the options of the command line, by name, default and meaning. */
class ParametersTest {
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  /** Options that only shape a report, and {@code check} writes none; bounds name their rules. */
  private static final Set<AnalyzeOption> OF_REPORTS =
      Set.of(
          AnalyzeOption.PERIOD,
          AnalyzeOption.AS_OF_EACH,
          AnalyzeOption.QUALITY,
          AnalyzeOption.QUALITY_LANGUAGES,
          AnalyzeOption.FORMAT);

  /** Parameters that take a list have names in the plural, as in other plugins. */
  private static final Map<AnalyzeOption, String> PLURAL =
      Map.of(
          AnalyzeOption.INCLUDE, "includes",
          AnalyzeOption.EXCLUDE, "excludes",
          AnalyzeOption.FORMAT, "formats");

  @Test
  void every_option_is_a_parameter_of_the_goals_that_write_a_report() throws Exception {
    assertThat(options(new AnalyzeMojo()).keySet()).containsExactly(AnalyzeOption.values());
    assertThat(options(new ReportMojo()).keySet()).containsExactly(AnalyzeOption.values());
  }

  @Test
  void every_option_but_those_of_a_report_is_a_parameter_of_the_gate() throws Exception {
    assertThat(options(new CheckMojo()).keySet())
        .containsExactlyElementsOf(
            Stream.of(AnalyzeOption.values())
                .filter(option -> !OF_REPORTS.contains(option))
                .toList());
  }

  @Test
  void a_parameter_is_called_as_its_option_and_errors_name_it() throws Exception {
    options(new AnalyzeMojo())
        .forEach(
            (option, value) -> assertThat(value.where()).isEqualTo("<" + parameter(option) + ">"));
  }

  @Test
  void what_a_build_does_not_say_is_the_default_of_the_command_line() {
    assertThat(new AnalyzeMojo().given()).isEmpty();
    assertThat(new CheckMojo().given()).isEmpty();
  }

  @Test
  void help_names_the_defaults_of_the_command_line_and_properties_have_one_prefix()
      throws Exception {
    Map<String, String> descriptions = ofAnalyze("parameter", "name", "description");
    Map<String, String> properties = properties();
    for (AnalyzeOption option : AnalyzeOption.values()) {
      String name = parameter(option);
      assertThat(byDefault(descriptions.getOrDefault(name, "")))
          .as(name)
          .isEqualTo(byDefault(option.description()));
      assertThat(properties).containsEntry(name, "${codeparity." + name + "}");
    }
  }

  /** The values that a goal hands on where every parameter is set that can name a choice. */
  private static Map<AnalyzeOption, OptionValue> options(RepositoryMojo goal) throws Exception {
    Class<?> end = RepositoryMojo.class.getSuperclass();
    for (Class<?> type = goal.getClass(); type != end; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          set(goal, field);
        }
      }
    }
    return goal.given();
  }

  private static void set(RepositoryMojo goal, Field field) throws IllegalAccessException {
    if (field.getType() == String.class) {
      field.set(goal, "x");
    } else if (field.getType() == List.class) {
      field.set(goal, List.of("x"));
    }
  }

  private static String parameter(AnalyzeOption option) {
    String camel =
        Pattern.compile("-(.)")
            .matcher(option.key())
            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    return PLURAL.getOrDefault(option, camel);
  }

  /** What stands in parentheses, spaces apart, but for the names of documents. */
  private static List<String> byDefault(String description) {
    return PARENTHESES
        .matcher(description)
        .results()
        .map(found -> found.group(1).replace(" ", ""))
        .filter(text -> !text.startsWith("docs/"))
        .toList();
  }

  private static Map<String, String> ofAnalyze(String element, String key, String value)
      throws Exception {
    Map<String, String> found = new HashMap<>();
    for (Element node : elements(analyze(), element)) {
      found.put(text(node, key), text(node, value));
    }
    return found;
  }

  private static Map<String, String> properties() throws Exception {
    Element configuration = elements(analyze(), "configuration").get(0);
    return Stream.of(AnalyzeOption.values())
        .map(ParametersTest::parameter)
        .collect(Collectors.toMap(name -> name, name -> text(configuration, name)));
  }

  private static Element analyze() throws Exception {
    try (InputStream descriptor =
        ParametersTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(descriptor);
      return elements(document.getDocumentElement(), "mojo").stream()
          .filter(goal -> text(goal, "goal").equals("analyze"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<Element> elements(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    return Stream.iterate(0, i -> i + 1)
        .limit(nodes.getLength())
        .map(i -> (Element) nodes.item(i))
        .toList();
  }

  private static String text(Element within, String name) {
    return elements(within, name).stream().findFirst().map(Element::getTextContent).orElse("");
  }
}
