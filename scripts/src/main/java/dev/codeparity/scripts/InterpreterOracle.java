package dev.codeparity.scripts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The code lines of Ruby and PHP files as the language itself sees them, by its interpreter. PMD
 * has no lexer of its own for these two: what it takes instead knows neither here-documents nor
 * block comments.
 */
enum InterpreterOracle {
  RUBY(
      "ruby",
      "-e",
      """
      require 'ripper'
      text = $stdin.read.force_encoding('UTF-8')
      exit 3 if Ripper.sexp(text).nil?
      none = %i[on_sp on_nl on_ignored_nl on_comment on_embdoc on_embdoc_beg on_embdoc_end on___end__]
      lines = []
      Ripper.lex(text).each do |(line, _), type, token, _|
        next if none.include?(type)
        count = token.count("\\n") + (token.end_with?("\\n") ? 0 : 1)
        count.times { |i| lines << line + i }
      end
      puts lines.uniq
      """),
  PHP(
      "php",
      "-r",
      """
      $text = stream_get_contents(STDIN);
      try { $tokens = PhpToken::tokenize($text, TOKEN_PARSE); } catch (ParseError $e) { exit(3); }
      foreach ($tokens as $token) {
        if ($token->is([T_WHITESPACE, T_COMMENT, T_DOC_COMMENT])) continue;
        $body = $token->is([T_OPEN_TAG, T_CLOSE_TAG]) ? rtrim($token->text) : $token->text;
        $count = substr_count($body, "\\n") + (str_ends_with($body, "\\n") ? 0 : 1);
        for ($i = 0; $i < $count; $i++) echo $token->line + $i, "\\n";
      }
      """);

  private final String interpreter;
  private final String option;
  private final String program;

  InterpreterOracle(String interpreter, String option, String program) {
    this.interpreter = interpreter;
    this.option = option;
    this.program = program;
  }

  /** The oracle of a language, where its interpreter is installed. */
  static Optional<InterpreterOracle> of(String language) {
    return List.of(values()).stream()
        .filter(oracle -> oracle.name().equalsIgnoreCase(language))
        .filter(InterpreterOracle::isInstalled)
        .findFirst();
  }

  /** The code lines, counted from 0; empty where the file does not parse. */
  Optional<BitSet> codeLines(String text) throws IOException {
    Process process = new ProcessBuilder(interpreter, option, program).start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    BitSet lines = new BitSet();
    printed
        .lines()
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.set(Integer.parseInt(line) - 1));
    return lines.isEmpty() && !text.isBlank() ? Optional.empty() : Optional.of(lines);
  }

  private boolean isInstalled() {
    try {
      Process process = new ProcessBuilder(interpreter, "--version").start();
      return process.getInputStream().readAllBytes().length > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
