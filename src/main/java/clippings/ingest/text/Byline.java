package clippings.ingest.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of a byline: {@code By Asad Mir, Leila Karimi and John Low in Tehran}, {@code Sara Khan
 * | Staff Reporter}.
 *
 * @param names without "By", roles, places and addresses; in the order of the byline; empty where
 *     it names but a "Staff Reporter"
 * @param source the outlet or agency it names, or {@code null}
 */
public record Byline(List<String> names, @Nullable String source) {
  static final int MAX_LENGTH = 250;

  private static final WordList WORDS = WordList.load(Byline.class, "bylines.txt");
  private static final Set<String> ROLES = WORDS.set("roles");
  private static final Set<String> PARTICLES = WORDS.set("particles");
  private static final Set<String> NOT_NAMES = WORDS.set("not-names");
  private static final Set<String> AGENCIES = WORDS.set("agencies");
  private static final int LONGEST_AGENCY =
      AGENCIES.stream().mapToInt(String::length).max().orElse(0);

  private static final Pattern PREFIX =
      Pattern.compile(
          "^[\\s\\p{Pd}•*·|>~▪]{0,6}(?:(?:"
              + String.join("|", WORDS.section("prefixes").stream().map(Pattern::quote).toList())
              + ")\\s*[:\\-–]?\\s+)(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,80})[)\\]]");
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*<?[\\w.+-]{1,60}@[\\w.-]{1,60}>?|\\s*@\\w{1,30}");
  private static final Pattern PLACE =
      Pattern.compile("\\s+(?:in|at|from|near)\\s+\\p{Lu}[^,;&]{1,60}?(?=\\s*(?:,|;|&| and |$))");
  private static final Pattern OUTLET =
      Pattern.compile("\\s+for\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}\\d .'&-]{1,50})$");
  private static final Pattern DESK =
      Pattern.compile("\\p{Lu}\\p{L}{1,15} (?:\\p{L}{1,15} )?(?:Desk|Bureau|Team|DESK)");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:,\\s*(?:and|&)\\s|,|;|/|&|\\s(?:and|with|und|et|y|e)\\s)\\s*");

  private static final Pattern OPENING = Pattern.compile("^(?i)(?:by|and)\\s+");
  private static final Pattern MARKS = Pattern.compile("^[\\s.:*_-]+|[\\s:,*_-]+$");
  private static final Pattern NAME_WORD = Pattern.compile("[\\p{L}\\p{M}'’.‑-]+");
  private static final Pattern GLUED_PARTICLE =
      Pattern.compile("(?:al|el|ul|ur|d|l|de)['’-]\\p{Lu}.*");
  private static final Pattern WORD_AND_STOP = Pattern.compile("\\p{L}{4}\\.$");
  private static final Pattern ROLE_SEPARATOR = Pattern.compile("[ .-]+");
  private static final Pattern JOINT = Pattern.compile("[,&/]| and ");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The names in fields that say they hold authors, one or several in each. */
  public static List<String> each(List<String> fields) {
    var names = new ArrayList<String>();
    for (var field : fields) {
      var byline = read(field).or(() -> names(field));
      if (byline.isPresent()) names.addAll(byline.get().names());
      else names.add(field);
    }
    return names;
  }

  /** A line that says it is a byline. */
  public static Optional<Byline> read(String line) {
    if (line.length() > MAX_LENGTH) return Optional.empty();
    var matcher = PREFIX.matcher(line);
    return matcher.matches() ? names(matcher.group(1)) : Optional.empty();
  }

  /**
   * The value of an author field, such as {@code A. Reporter and B. Writer, Staff}; empty if it
   * holds no names.
   */
  public static Optional<Byline> names(String value) {
    if (value.length() > MAX_LENGTH) return Optional.empty();
    String source = null;
    var brackets = BRACKETS.matcher(value);
    while (brackets.find()) if (isAgency(brackets.group(1))) source = brackets.group(1).strip();
    var text = ADDRESS.matcher(BRACKETS.matcher(value).replaceAll("")).replaceAll("");
    var outlet = OUTLET.matcher(text);
    if (outlet.find()) {
      source = outlet.group(1).strip();
      text = text.substring(0, outlet.start());
    }
    text = PLACE.matcher(text).replaceAll("");
    var names = new LinkedHashSet<String>();
    boolean nobody = false;
    for (var part : SEPARATOR.split(text, -1)) {
      var name = MARKS.matcher(OPENING.matcher(part.strip()).replaceFirst("")).replaceAll("");
      if (name.isEmpty()) continue;
      boolean role = isRole(name) && (!names.isEmpty() || isNobody(name));
      nobody |= role;
      if (role) continue;
      if (!isName(name) && !DESK.matcher(name).matches()) return Optional.empty();
      names.add(properCase(name));
    }
    if (names.isEmpty() && !nobody) return Optional.empty();
    return Optional.of(new Byline(List.copyOf(names), source));
  }

  /** {@code Staff Reporter}, {@code Our Correspondent}: somebody, but nobody with a name. */
  private static boolean isNobody(String name) {
    for (var word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!ROLES.contains(word) && !word.equals("our") && !word.equals("a")) return false;
    }
    return true;
  }

  /**
   * Whether a line without "By" is two to four capitalised words and nothing else, as names are.
   */
  public static boolean isBareName(String line) {
    if (line.length() > 50) return false;
    int words = line.split(" ", -1).length;
    return words >= 2 && words <= 4 && isName(line) && !WORD_AND_STOP.matcher(line).find();
  }

  /** The names of a part with blanks instead of what stands between them. */
  static String joined(String part) {
    return BLANKS.matcher(JOINT.matcher(part).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** Whether a text is the name of a news agency. */
  public static boolean isAgency(String text) {
    var name = text.strip();
    return name.length() <= LONGEST_AGENCY && AGENCIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether these words say what somebody is: {@code Chief Diplomatic Correspondent}. */
  static boolean isRole(String part) {
    for (var word : ROLE_SEPARATOR.split(part.toLowerCase(Locale.ROOT), -1)) {
      if (ROLES.contains(word)) return true;
    }
    return false;
  }

  static boolean isName(String text) {
    if (text.length() > 70) return false;
    var words = text.split(" ", -1);
    if (words.length > 6) return false;
    boolean capital = false;
    for (var word : words) {
      if (!NAME_WORD.matcher(word).matches() || NOT_NAMES.contains(word.toLowerCase(Locale.ROOT)))
        return false;
      int first = word.codePointAt(0);
      if (Character.isLowerCase(first)) {
        if (!PARTICLES.contains(word) && !GLUED_PARTICLE.matcher(word).matches()) return false;
      } else {
        capital = true;
      }
    }
    return capital;
  }

  /** {@code JOHN O'NEILL} as {@code John O'Neill}; agencies and initials stay as they are. */
  private static String properCase(String name) {
    if (!name.contains(" ") || name.chars().anyMatch(Character::isLowerCase) || isAgency(name))
      return name;
    var proper = new StringBuilder();
    boolean start = true;
    var words = new ArrayList<>(List.of(name.split(" ", -1)));
    for (var word : words) {
      if (!proper.isEmpty()) proper.append(' ');
      boolean initials = word.length() <= 2 || word.contains(".") || isAgency(word);
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        proper.append(start || initials ? c : Character.toLowerCase(c));
        start = !Character.isLetter(c);
      }
      start = true;
    }
    return proper.toString();
  }
}
