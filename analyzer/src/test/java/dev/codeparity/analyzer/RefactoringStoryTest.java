package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What RA-SZZ sees through, and what it does not. */
class RefactoringStoryTest {
  @TempDir private Path folder;

  private GitFixture cart() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(2))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("bug")
        .write(
            "Cart.java",
            "class Cart {",
            "  private int total;",
            "  int price(int count, int each) {",
            "    int sum = count - each;",
            "    total = total + sum;",
            "    return sum;",
            "  }",
            "  int twice() { return price(2, total); }",
            "}");
  }

  private static GitFixture refactor(GitFixture repo) {
    return repo.commit("refactor").message("Tidy up");
  }

  private static List<String> blamed(GitFixture repo, SzzVariant variant) {
    Analysed found = Analysed.of(repo, options -> options.szz(variant));
    return found.linksOf("fix").stream()
        .map(DefectRecord::inducingCommit)
        .map(
            id ->
                repo.ids().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .getKey())
        .distinct()
        .sorted()
        .toList();
  }

  private static GitFixture fix(GitFixture repo) {
    return repo.commit("fix").message("Fix wrong price");
  }

  @Test
  void a_renamed_variable_is_seen_through() {
    GitFixture repo =
        refactor(cart())
            .replace("Cart.java", "int sum = count - each", "int price = count - each")
            .replace("Cart.java", "total + sum", "total + price")
            .replace("Cart.java", "return sum", "return price");
    fix(repo).replace("Cart.java", "price = count - each", "price = count * each");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("bug");
    assertThat(blamed(repo, SzzVariant.MA)).containsExactly("refactor");
  }

  @Test
  void a_renamed_parameter_is_seen_through() {
    GitFixture repo =
        refactor(cart())
            .replace("Cart.java", "int count, int each", "int pieces, int each")
            .replace("Cart.java", "count - each", "pieces - each");
    fix(repo).replace("Cart.java", "pieces - each", "pieces * each");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("bug");
  }

  @Test
  void a_renamed_method_is_seen_through_where_it_is_declared_and_called() {
    GitFixture repo =
        refactor(cart())
            .replace("Cart.java", "int price(int", "int priceOf(int")
            .replace("Cart.java", "return price(2", "return priceOf(2");
    fix(repo).replace("Cart.java", "priceOf(2, total)", "priceOf(total, 2)");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("bug");
  }

  @Test
  void a_renamed_field_is_seen_through() {
    GitFixture repo =
        refactor(cart())
            .replace("Cart.java", "private int total", "private int all")
            .replace("Cart.java", "total = total + sum", "all = all + sum")
            .replace("Cart.java", "price(2, total)", "price(2, all)");
    fix(repo).replace("Cart.java", "all = all + sum", "all = all - sum");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("bug");
  }

  @Test
  void a_renamed_type_is_seen_through_in_other_files() {
    GitFixture repo =
        cart().commit("user").write("User.java", "class User {", "  Cart cart = new Cart(7);", "}");
    refactor(repo)
        .rename("Cart.java", "Basket.java")
        .replace("Basket.java", "class Cart", "class Basket")
        .replace("User.java", "Cart cart = new Cart(7)", "Basket cart = new Basket(7)");
    fix(repo).replace("User.java", "new Basket(7)", "new Basket(8)");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("user");
  }

  @Test
  void an_extracted_method_is_seen_through() {
    GitFixture repo =
        refactor(cart())
            .write(
                "Cart.java",
                "class Cart {",
                "  private int total;",
                "  int price(int count, int each) {",
                "    int sum = product(count, each);",
                "    add(sum);",
                "    return sum;",
                "  }",
                "  int twice() { return price(2, total); }",
                "",
                "  private void add(int sum) {",
                "    total = total + sum;",
                "  }",
                "}");
    fix(repo).replace("Cart.java", "total = total + sum", "total = total - sum");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("bug");
    assertThat(blamed(repo, SzzVariant.MA)).containsExactly("refactor");
  }

  @Test
  void a_method_moved_to_another_type_is_seen_through() {
    GitFixture repo =
        refactor(cart())
            .write(
                "Cart.java",
                "class Cart {",
                "  int twice() { return new Prices().price(2, 1); }",
                "}")
            .write(
                "Prices.java",
                "class Prices {",
                "  private int total;",
                "",
                "  int price(int number, int each) {",
                "    int sum = number - each;",
                "    total = total + sum;",
                "    return sum;",
                "  }",
                "}");
    fix(repo).replace("Prices.java", "number - each", "number * each");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("bug");
  }

  @Test
  void a_fix_that_renames_too_is_blamed_for_what_it_mends() {
    GitFixture repo =
        cart().commit("other").replace("Cart.java", "    return sum;", "    return sum + 0;");
    fix(repo)
        .replace("Cart.java", "int sum = count - each", "int price = count - each")
        .replace("Cart.java", "total + sum", "total + price")
        .replace("Cart.java", "return sum + 0", "return 2 * price");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("other");
    assertThat(blamed(repo, SzzVariant.MA)).containsExactly("bug", "other");
  }

  @Test
  void another_variable_in_its_place_is_no_rename() {
    GitFixture repo =
        refactor(cart()).replace("Cart.java", "int sum = count - each", "int sum = each - each");
    fix(repo).replace("Cart.java", "each - each", "count * each");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("refactor");
  }

  @Test
  void code_that_does_not_parse_is_blamed_as_it_stands() {
    GitFixture repo = refactor(cart()).replace("Cart.java", "return sum;", "return sum sum;");
    fix(repo).replace("Cart.java", "return sum sum", "return sum");

    assertThat(blamed(repo, SzzVariant.RA)).containsExactly("refactor");
  }
}
