package dev.codeparity.analyzer.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a Java text nests so deeply that an analyser may never be done with it. It goes by
 * the tokens alone, so the answer is the same on every machine, which a limit of time would not be.
 *
 * <p>Time doubles, at least, with each loop in a loop for PMD, which follows values through each
 * twice, and with each block within an expression for JavaParser, which reads such a statement
 * twice to know its kind. It grows by the number of overloads with each call that has a lambda in
 * its arguments, itself or as part of another call or a switch, since the body of a lambda whose
 * parameters need no inference is looked at for every overload (Java Language Specification,
 * sections 15.12.2.2 and 15.27.3). With all other nesting it grows by a power of the depth. The
 * limits are far above what people write, and such that a nest at a limit takes some seconds. Where
 * tokens do not tell, more is assumed.
 */
public final class JavaNesting {
  /** The deepest of some 14,000 files of four projects has 19. */
  private static final int MOST_BRACKETS = 100;

  /** Type arguments that are open at once; a comparison looks like one. */
  private static final int MOST_ANGLES = 500;

  private static final int MOST_LOOPS = 14;

  /** Of the same files the deepest has 4. */
  private static final int MOST_BLOCKS = 10;

  /** How often bodies of lambdas are looked at, in the whole text. */
  private static final long MOST_LOOKS = 1 << 18;

  /** Overloads that a method of the JDK may have. */
  private static final int OVERLOADS_ELSEWHERE = 3;

  private static final String SWITCH = "switch";

  /** What may stand before a parenthesis, and is not called. */
  private static final Set<String> NO_CALLS =
      Set.of("if", "for", "while", SWITCH, "catch", "try", "synchronized", "return");

  private static final Set<String> LOOPS = Set.of("for", "while", "do");
  private static final Set<String> CONTINUING = Set.of("else", "catch", "finally");

  private final List<String> tokens;
  private final Deque<Level> levels = new ArrayDeque<>();
  private Level level = new Level("{", "", false, false);
  private @Nullable Level closed;
  private @Nullable JavaOverloads overloads;
  private String created = "";
  private boolean creating;
  private int anglesAtNew;
  private int loops;
  private int blocks;
  private long looks;

  private JavaNesting(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * What lies within a bracket.
   *
   * <p>What is open of the statement or argument in it: loops, {@code do} whose {@code while} is to
   * come, type arguments, and overloads for which the argument is looked at.
   */
  private static final class Level {
    private final String bracket;
    private final String owner;
    private final boolean creates;
    private final boolean block;
    private boolean empty = true;
    private boolean typed;
    private int loops;
    private int dos;
    private int angles;
    private int overloads = 1;

    /**
     * @param owner the word before parentheses, of what is called or of a statement; empty if none
     * @param creates whether that is a constructor
     * @param block whether it is a block within an expression
     */
    Level(String bracket, String owner, boolean creates, boolean block) {
      this.bracket = bracket;
      this.owner = owner;
      this.creates = creates;
      this.block = block;
    }

    boolean holdsArguments() {
      return bracket.equals("(");
    }

    boolean holdsStatements() {
      return bracket.equals("{");
    }

    /** Whether it holds the arguments of a call. */
    boolean isCall() {
      return holdsArguments() && !owner.isEmpty() && !NO_CALLS.contains(owner);
    }

    /** Whether what is in it is looked at whenever what is around it is. */
    boolean isPartOfOuter() {
      return !holdsStatements() || owner.equals(SWITCH);
    }
  }

  /** Why a text is not to be analysed, one line; empty if it may be. */
  public static String problem(String text) {
    List<String> tokens = JavaTokens.of(text);
    JavaNesting nesting = new JavaNesting(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      nesting.take(at);
      String tooMany = nesting.tooMany();
      if (!tooMany.isEmpty()) {
        return "nested too deeply: " + tooMany;
      }
    }
    return "";
  }

  private String tooMany() {
    if (levels.size() > MOST_BRACKETS) {
      return "over " + MOST_BRACKETS + " brackets";
    }
    if (level.angles > MOST_ANGLES) {
      return "over " + MOST_ANGLES + " type arguments";
    }
    if (loops > MOST_LOOPS) {
      return "over " + MOST_LOOPS + " loops";
    }
    if (blocks > MOST_BLOCKS) {
      return "over " + MOST_BLOCKS + " blocks within expressions";
    }
    return looks > MOST_LOOKS ? "calls with lambdas" : "";
  }

  private void take(int at) {
    String token = tokens.get(at);
    switch (token) {
      case "(", "[", "{" -> open(at);
      case ")", "]", "}" -> close(at);
      case ";" -> endStatement(at);
      case "," -> endArgument();
      case "<" -> level.angles += isShift(at) ? 0 : 1;
      case ">" -> level.angles = Math.max(0, level.angles - 1);
      case "->" -> beginLambda(at);
      case "new" -> {
        creating = true;
        created = "";
        anglesAtNew = level.angles;
      }
      default -> {
        if (JavaTokens.isWord(token)) {
          word(at);
        }
      }
    }
    level.empty &= "([{".contains(token);
  }

  private String before(int at) {
    return at == 0 ? "" : tokens.get(at - 1);
  }

  private String after(int at) {
    return at + 1 == tokens.size() ? "" : tokens.get(at + 1);
  }

  private boolean isShift(int at) {
    return before(at).equals("<") || after(at).equals("<");
  }

  private void word(int at) {
    String token = tokens.get(at);
    String before = before(at);
    level.typed |= endsType(before);
    // annotations and enclosing types stand before the class, type arguments behind it
    if (creating && level.angles == anglesAtNew) {
      created = token;
    }
    if (!LOOPS.contains(token)) {
      return;
    }
    if (token.equals("while") && level.dos > 0 && (before.equals("}") || before.equals(";"))) {
      level.dos--;
      return;
    }
    level.dos += token.equals("do") ? 1 : 0;
    level.loops++;
    loops++;
  }

  /** Whether what comes after it is the name of a parameter. */
  private static boolean endsType(String token) {
    return token.equals(">") || token.equals("]") || token.equals(".") || isName(token);
  }

  private static boolean isName(String token) {
    return !token.isEmpty() && JavaTokens.isWord(token);
  }

  private void open(int at) {
    String bracket = tokens.get(at);
    String before = before(at);
    boolean parentheses = bracket.equals("(");
    boolean anonymous = before.equals(")") && closed != null && closed.creates;
    boolean block =
        bracket.equals("{") && (before.equals("->") || anonymous || level.holdsArguments());
    levels.push(level);
    level = new Level(bracket, owner(bracket, before), parentheses && creating, block);
    creating = false;
    blocks += block ? 1 : 0;
  }

  /** The word that parentheses belong to, or the braces of a switch; empty if there is none. */
  private String owner(String bracket, String before) {
    if (bracket.equals("(")) {
      return creating ? created : isName(before) ? before : "";
    }
    boolean ofSwitch = before.equals(")") && closed != null && closed.owner.equals(SWITCH);
    return bracket.equals("{") && ofSwitch ? SWITCH : "";
  }

  private void close(int at) {
    if (levels.isEmpty()) {
      return;
    }
    loops -= level.loops;
    blocks -= level.block ? 1 : 0;
    closed = level;
    level = levels.pop();
    if (closed.holdsStatements() && !closed.block) {
      endStatement(at);
    }
  }

  private void endStatement(int at) {
    creating = false;
    String next = after(at);
    boolean goesOn = CONTINUING.contains(next) || (next.equals("while") && level.dos > 0);
    if (!level.holdsStatements() || goesOn) {
      return;
    }
    level.angles = 0;
    level.dos = 0;
    loops -= level.loops;
    level.loops = 0;
  }

  private void beginLambda(int at) {
    Level parameters = closed;
    boolean known =
        before(at).equals(")") && parameters != null && (parameters.empty || parameters.typed);
    if (known) {
      countCalls();
      looks += looksAtOne();
    }
  }

  /** Counts the overloads of all calls that a lambda is an argument of, or part of one. */
  private void countCalls() {
    Level within = level;
    for (Level outer : levels) {
      if (within.overloads > 1 || !within.isPartOfOuter()) {
        return;
      }
      if (within.isCall()) {
        within.overloads = 1 + Math.max(OVERLOADS_ELSEWHERE, declared(within));
      }
      within = outer;
    }
  }

  /**
   * How often what stands here is looked at; no more than it takes to tell that it is too often.
   */
  private long looksAtOne() {
    long product = level.overloads;
    for (Level outer : levels) {
      product = Math.min(product, MOST_LOOKS) * outer.overloads;
    }
    return product;
  }

  private int declared(Level call) {
    JavaOverloads found = overloads == null ? new JavaOverloads(tokens) : overloads;
    overloads = found;
    return call.creates ? found.constructors(call.owner) : found.methods(call.owner);
  }

  /** A comma between type arguments ends no argument. */
  private void endArgument() {
    if (level.angles == 0) {
      level.overloads = 1;
    }
  }
}
