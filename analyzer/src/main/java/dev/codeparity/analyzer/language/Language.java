package dev.codeparity.analyzer.language;

/** A programming language: its name, and how its comments and literals are written. */
public final class Language {
  private final String name;
  private final Syntax syntax;

  Language(String name, Syntax syntax) {
    this.name = name;
    this.syntax = syntax;
  }

  /** The name as people write it, such as {@code C++}. */
  public String name() {
    return name;
  }

  Syntax syntax() {
    return syntax;
  }

  @Override
  public String toString() {
    return name;
  }
}
