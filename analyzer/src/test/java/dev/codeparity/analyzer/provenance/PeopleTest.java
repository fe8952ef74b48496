package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final Person AGENT = new Person("Claude", "noreply@anthropic.com");
  private static final Person WEB_FLOW = new Person("GitHub", "noreply@github.com");
  private static final Person ANN = person("Ann Writer", "ann@example.org");
  private static final Person CID = person("Cid", "cid@example.org");

  private final Attributor attributor = new Attributor();

  @Test
  void ids_follow_the_order_of_the_first_commits() {
    assertThat(ids(CID, ANN, CID)).containsExactly("a0001", "a0002", "a0001");
  }

  @Test
  void an_address_joins_whatever_its_case() {
    assertThat(ids(ANN, person("annie", "Ann@Example.ORG"))).containsOnly("a0001");
  }

  @Test
  void no_reply_forms_of_one_login_are_one_person() {
    assertThat(
            ids(
                person("x", "123+Ann@users.noreply.github.com"),
                person("y", "ann@users.noreply.github.com")))
        .containsOnly("a0001");
    assertThat(
            ids(
                person("x", "123-ann@users.noreply.gitlab.com"),
                person("y", "ann@users.noreply.gitlab.com")))
        .containsOnly("a0001");
    assertThat(
            ids(
                person("x", "ann@users.noreply.github.com"),
                person("y", "ann@users.noreply.gitlab.com")))
        .containsExactly("a0001", "a0002");
  }

  @Test
  void a_full_name_joins_and_a_single_word_does_not() {
    assertThat(ids(ANN, person("ann  WRITER", "other@example.net"))).containsOnly("a0001");
    assertThat(ids(CID, person("Cid", "other@example.net"))).containsExactly("a0001", "a0002");
  }

  @Test
  void names_and_addresses_of_templates_join_nobody() {
    assertThat(ids(person("Your Name", "a@example.org"), person("Your Name", "b@example.org")))
        .containsExactly("a0001", "a0002");
    assertThat(ids(person("Ann", "you@example.com"), person("Bob", "you@example.com")))
        .containsExactly("a0001", "a0002");
  }

  @Test
  void joins_reach_across_a_chain_of_records() {
    assertThat(
            ids(
                person("Ann Writer", "one@example.org"),
                person("nick", "two@example.org"),
                person("Ann Writer", "two@example.org")))
        .containsOnly("a0001");
  }

  @Test
  void the_mailmap_joins_and_names() {
    List<Commit> commits = commits(CID, person("Z", "z@example.net"));
    Mailmap mailmap = Mailmap.of("Cid Third <cid@example.org> <z@example.net>\n");

    People people = People.of(commits, attributor, mailmap, Threads.of(1));

    assertThat(people.authors())
        .containsExactly(
            new Author("a0001", "Cid", "cid@example.org", List.of("Z <z@example.net>")));
  }

  @Test
  void a_tools_suffix_does_not_make_a_second_person() {
    assertThat(ids(ANN, person("Ann Writer (aider)", "ann@example.org"))).containsOnly("a0001");
  }

  @Test
  void a_human_author_answers_for_the_commit() {
    assertThat(accountable(Commits.commit("1", CID, ANN, List.of(), "Fix"), Optional.empty()))
        .isEqualTo("Cid");
  }

  @Test
  void a_human_co_author_answers_for_an_agents_commit() {
    String message = "Fix\n\nCo-authored-by: Bob Helper <bob@example.org>";

    assertThat(accountable(Commits.commit("1", AGENT, ANN, List.of(), message), Optional.empty()))
        .isEqualTo("Bob Helper");
  }

  @Test
  void the_committer_answers_where_no_co_author_does() {
    assertThat(accountable(Commits.commit("1", AGENT, ANN, List.of(), "Fix"), Optional.empty()))
        .isEqualTo("Ann Writer");
  }

  @Test
  void who_merged_it_answers_where_a_forge_committed() {
    Commit merge = Commits.commit("2", CID, WEB_FLOW, List.of(0, 1), "Merge");

    assertThat(
            accountable(Commits.commit("1", AGENT, WEB_FLOW, List.of(), "Fix"), Optional.of(merge)))
        .isEqualTo("Cid");
  }

  @Test
  void the_agent_itself_answers_where_nobody_else_does() {
    assertThat(
            accountable(Commits.commit("1", AGENT, WEB_FLOW, List.of(), "Fix"), Optional.empty()))
        .isEqualTo("Claude");
  }

  @Test
  void a_co_author_known_elsewhere_as_the_author_is_no_further_human() {
    String message =
        "Fix (#1)\n\nCo-authored-by: Claude <noreply@anthropic.com>\n"
            + "Co-authored-by: annw <7+annw@users.noreply.github.com>";
    List<Commit> commits =
        List.of(
            Commits.commit("1", ANN, ANN, List.of(), message),
            Commits.commit(
                "2",
                person("Ann Writer", "7+annw@users.noreply.github.com"),
                WEB_FLOW,
                List.of(0),
                "Web edit"));
    People people = People.of(commits, attributor, Mailmap.EMPTY, Threads.of(1));

    assertThat(attributor.attribute(commits.get(0)).provenance()).isEqualTo(Provenance.MIXED);
    assertThat(attributor.attributeAll(commits, people).get(0).provenance())
        .isEqualTo(Provenance.AI_ASSISTED);
  }

  private String accountable(Commit commit, Optional<Commit> merge) {
    List<Commit> commits = new ArrayList<>(List.of(commit));
    merge.ifPresent(commits::add);
    People people = People.of(commits, attributor, Mailmap.EMPTY, Threads.of(1));
    String id = people.accountableFor(commit, merge);
    return people.authors().stream()
        .filter(author -> author.id().equals(id))
        .map(Author::name)
        .findFirst()
        .orElseThrow();
  }

  private List<String> ids(Person... authors) {
    List<Commit> commits = commits(authors);
    People people = People.of(commits, attributor, Mailmap.EMPTY, Threads.of(1));
    return commits.stream().map(people::authorOf).toList();
  }

  private static List<Commit> commits(Person... authors) {
    List<Commit> commits = new ArrayList<>();
    for (Person author : authors) {
      commits.add(Commits.commit("" + commits.size(), author, author, List.of(), "Fix"));
    }
    return commits;
  }

  private static Person person(String name, String email) {
    return new Person(name, email);
  }
}
