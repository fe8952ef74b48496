package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Person;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Joins the recorded identities of a history to persons. */
final class PersonGroups {
  private final Mailmap mailmap;
  private final DisjointSets sets = new DisjointSets();
  private final Map<Person, Integer> nodeOfRecord = new LinkedHashMap<>();
  private final Map<String, Integer> nodeOfKey = new HashMap<>();

  PersonGroups(Mailmap mailmap) {
    this.mailmap = mailmap;
  }

  void add(Person recorded) {
    if (nodeOfRecord.containsKey(recorded)) {
      return;
    }
    int node = sets.add();
    nodeOfRecord.put(recorded, node);
    Person person = proper(recorded);
    join("=" + person, node);
    IdentityKeys.address(person).ifPresent(address -> join("<" + address, node));
    IdentityKeys.fullName(person).ifPresent(name -> join(">" + name, node));
  }

  /** The record as the mailmap puts it, without what a tool added to the name. */
  Person proper(Person recorded) {
    return mailmap.map(new Person(IdentityKeys.withoutSuffix(recorded.name()), recorded.email()));
  }

  /** A number for each person, by each of the records. */
  Map<Person, Integer> groupOfRecord() {
    Map<Person, Integer> groups = new HashMap<>();
    nodeOfRecord.forEach((person, node) -> groups.put(person, sets.find(node)));
    return groups;
  }

  private void join(String key, int node) {
    Integer known = nodeOfKey.putIfAbsent(key, node);
    if (known != null) {
      sets.join(known, node);
    }
  }
}
