package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the identities of one person. */
final class AuthorNames {
  private final String id;
  private final Map<Person, Integer> uses = new LinkedHashMap<>();
  private final Map<Person, Integer> recorded = new LinkedHashMap<>();

  AuthorNames(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  void add(Person proper, Person asRecorded) {
    uses.merge(proper, 1, Integer::sum);
    recorded.merge(asRecorded, 1, Integer::sum);
  }

  Author author() {
    Person main = uses.keySet().iterator().next();
    for (Map.Entry<Person, Integer> entry : uses.entrySet()) {
      if (entry.getValue() > uses.getOrDefault(main, 0)) {
        main = entry.getKey();
      }
    }
    String shown = main.toString();
    List<String> aliases =
        recorded.keySet().stream()
            .map(Person::toString)
            .filter(name -> !name.equals(shown))
            .toList();
    return new Author(id, main.name(), main.email(), aliases);
  }
}
