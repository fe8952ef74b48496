package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.language.JavaOutline;
import dev.codeparity.analyzer.language.JavaOutline.Declared;
import dev.codeparity.analyzer.language.JavaOutline.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which declarations of a Java file go on under another name: a name that is gone and one that is
 * new, declared in the same scope as the same type of thing, as many of either. Methods must also
 * share most of their words.
 */
final class Renames {
  private static final double ALIKE = 0.5;

  private final JavaOutline before;
  private final JavaOutline now;
  private final Map<String, String> names = new HashMap<>();
  private final Map<Method, Method> methods = new LinkedHashMap<>();

  private Renames(JavaOutline before, JavaOutline now) {
    this.before = before;
    this.now = now;
  }

  static Renames between(JavaOutline before, JavaOutline now) {
    Renames renames = new Renames(before, now);
    renames.names.putAll(renamed(before.types(), now.types()));
    renames.matchMethods();
    return renames;
  }

  /** Old names of types, fields and methods, with the new ones. */
  Map<String, String> names() {
    return names;
  }

  /** Methods of before, with what they are now. */
  Map<Method, Method> methods() {
    return methods;
  }

  /** Old names of a method's parameters and variables, with the new ones. */
  Map<String, String> variablesOf(Method old) {
    Method other = methods.get(old);
    return other == null ? Map.of() : renamed(old.variables(), other.variables());
  }

  /** Methods of now that nothing of before has become. */
  List<Method> added() {
    return now.methods().stream().filter(m -> !methods.containsValue(m)).toList();
  }

  /** Methods of before of which nothing is left. */
  List<Method> gone() {
    return before.methods().stream().filter(m -> !methods.containsKey(m)).toList();
  }

  /** Old names with the new ones, where as many of one type went as came. */
  static Map<String, String> renamed(List<Declared> before, List<Declared> now) {
    Set<String> old = before.stream().map(Declared::name).collect(Collectors.toSet());
    Set<String> fresh = now.stream().map(Declared::name).collect(Collectors.toSet());
    Map<String, List<String>> gone = byKind(before, fresh);
    Map<String, List<String>> come = byKind(now, old);
    Map<String, String> renamed = new HashMap<>();
    gone.forEach(
        (kind, names) -> {
          List<String> others = come.getOrDefault(kind, List.of());
          for (int i = 0; i < names.size() && names.size() == others.size(); i++) {
            renamed.put(names.get(i), others.get(i));
          }
        });
    return renamed;
  }

  private static Map<String, List<String>> byKind(List<Declared> declared, Set<String> others) {
    return declared.stream()
        .filter(d -> !others.contains(d.name()))
        .collect(
            Collectors.groupingBy(
                d -> d.scope() + " " + d.type(),
                Collectors.mapping(Declared::name, Collectors.toList())));
  }

  private void matchMethods() {
    Map<Declared, Method> bySignature = new HashMap<>();
    now.methods().forEach(method -> bySignature.putIfAbsent(method.declared(), method));
    for (Method method : before.methods()) {
      Method same = bySignature.remove(renamedScope(method.declared()));
      if (same != null) {
        methods.put(method, same);
      }
    }
    List<Method> free = new ArrayList<>(added());
    for (Method method : gone()) {
      best(method, free)
          .ifPresent(
              other -> {
                free.remove(other);
                methods.put(method, other);
                if (!method.declared().name().equals(other.declared().name())) {
                  names.put(method.declared().name(), other.declared().name());
                }
              });
    }
  }

  /** A declaration whose enclosing types bear their new names. */
  private Declared renamedScope(Declared declared) {
    String scope =
        List.of(declared.scope().split("\\.")).stream()
            .map(name -> names.getOrDefault(name, name))
            .collect(Collectors.joining("."));
    return new Declared(
        scope, names.getOrDefault(declared.name(), declared.name()), declared.type());
  }

  private Optional<Method> best(Method old, List<Method> candidates) {
    String scope = renamedScope(old.declared()).scope();
    Method best = null;
    double most = ALIKE;
    for (Method candidate : candidates) {
      if (candidate.declared().scope().equals(scope)) {
        double alike = likeness(words(before, old), words(now, candidate));
        if (alike > most) {
          most = alike;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The words of a method without its signature. */
  static Set<String> words(JavaOutline outline, Method method) {
    Set<String> words = new HashSet<>();
    for (int line = method.first() + 1; line <= method.last(); line++) {
      words.addAll(outline.tokens().get(line));
    }
    return words;
  }

  /** Share of the words of two texts that both have, 0 to 1 (Dice). */
  static double likeness(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    int all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * common.size() / all;
  }
}
