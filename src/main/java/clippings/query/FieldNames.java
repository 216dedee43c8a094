package clippings.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every name a field goes by, here and in the archives people come from: Factiva's {@code hd=},
 * Nexis's {@code headline(...)}, ProQuest's {@code ti(...)}, Lucene's {@code title:}. Short codes
 * count only where {@code =} or a parenthesis follows at once, since a colon after two letters may
 * be prose.
 */
final class FieldNames {

  /** In each line: the field; names before any sign; names before = and ( only; what differs. */
  private static final String TABLE =
      """
      title    | headline    | hd hl ti            |
      author   | byline      | by au               |
      source   | publication | sn pub pb           |
      source   |             | rst                 | codes of sources are not known here, their names are
      section  |             | se                  |
      language | lang        | la ln               |
      id       |             | an                  |
      text     | body        | td ft fulltext      |
      text     |             | ab                  | abstracts have no field; read as the whole text
      text     |             | lp lead             | first paragraphs have no field; read as the whole text
      anywhere |             | hlp hlead           | headline and lead have no field; read as title and text
      anywhere |             | noft                | what describes an article has no field; read as title and text
      anywhere |             | caps allcaps nocaps | capitals make no difference here; left out
      anywhere |             | singular plural     | a word is found in all its forms, ="..." in one; left out
      date     | published   | pd yr pubdate       |
      has      | _exists_    |                     |
      unknown  |             | cit clm co cx de ed fds in ns pg re ric su rf vol  |
      unknown  |             | company geographic graphic industry length person subject term terms ticker |
      """;

  /**
   * What a name stands for.
   *
   * @param caveat how that differs from what the name means elsewhere; empty when it does not
   */
  record Meaning(Field field, String caveat) {}

  private static final Map<String, Meaning> BEFORE_ANY_SIGN = new HashMap<>();
  private static final Map<String, Meaning> CODES = new HashMap<>();

  static {
    for (var line : TABLE.lines().toList()) {
      var cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      var caveat = cells.getLast();
      for (var name : words(cells.get(1)))
        BEFORE_ANY_SIGN.put(name, meaning(cells.getFirst(), name, caveat));
      for (var name : words(cells.get(2))) CODES.put(name, meaning(cells.getFirst(), name, caveat));
    }
  }

  private FieldNames() {}

  /** What {@code name} before that sign means: {@code :}, {@code =} or an opening parenthesis. */
  static Meaning of(String name, char sign) {
    var lower = name.toLowerCase(Locale.ROOT);
    var anywhere = BEFORE_ANY_SIGN.get(lower);
    if (anywhere != null) return anywhere;
    var code = sign == ':' ? null : CODES.get(lower);
    return code != null ? code : new Meaning(Field.named(name), "");
  }

  /**
   * What several names before one parenthesis mean, as in ProQuest's {@code ti,ab(...)}. Title and
   * text are read together; what else there may be in such a list is not.
   */
  static Meaning ofAll(List<String> names) {
    var meanings = names.stream().map(name -> of(name, '(')).distinct().toList();
    if (meanings.size() == 1) return meanings.getFirst();
    var places =
        meanings.stream()
            .map(Meaning::field)
            .filter(field -> field instanceof Field.Words || field instanceof Field.Anywhere)
            .toList();
    var field = places.stream().distinct().count() == 1 ? places.getFirst() : new Field.Anywhere();
    boolean exact =
        places.size() == meanings.size()
            && meanings.stream().allMatch(meaning -> meaning.caveat().isEmpty());
    if (exact) return new Meaning(field, "");
    var read = field instanceof Field.Words(var one) ? one.label() : "title and text";
    return new Meaning(field, "only title and text can be searched together; read as " + read);
  }

  /** Whether that sign after {@code name} makes it a field, and not just punctuation. */
  static boolean isField(String name, char sign) {
    if (sign == ':') return true;
    var lower = name.toLowerCase(Locale.ROOT);
    if (CODES.containsKey(lower) || BEFORE_ANY_SIGN.containsKey(lower)) return true;
    return switch (Field.named(name)) {
      case Field.Words _, Field.Value _ -> true;
      case Field.Date(var bound) -> bound == Field.Bound.ON;
      default -> false;
    };
  }

  private static List<String> words(String cell) {
    var words = new ArrayList<String>();
    for (var word : cell.split(" ", -1)) {
      if (!word.isEmpty()) words.add(word);
    }
    return words;
  }

  private static Meaning meaning(String field, String name, String caveat) {
    var meant =
        switch (field) {
          case "anywhere" -> new Field.Anywhere();
          case "has" -> new Field.Has();
          case "unknown" -> new Field.Unknown(name);
          default -> Field.named(field);
        };
    return new Meaning(meant, caveat);
  }
}
