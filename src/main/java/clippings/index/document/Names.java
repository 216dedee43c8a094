package clippings.index.document;

import clippings.index.analysis.Clitics;
import clippings.index.analysis.WordForms;
import clippings.index.copy.HashTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Finds the names in the texts of one article: words that begin with a capital letter and stand
 * together, with the small words that names are tied by ({@code Jaish al-Adl}, {@code Bank of
 * England}). No list of names, and no language but those small words: scripts without capitals have
 * none. Each name is kept once, as it is written first.
 *
 * <p>At the beginning of a sentence every word has a capital. So there a word alone says nothing,
 * and of several the first is left out if the article has it in lower case elsewhere; else they are
 * kept with a mark (see {@link WrittenName}), and it is for other articles to say what they are. A
 * text in which nearly all words have capitals, as headlines may, says nothing.
 */
final class Names {

  /** Longer ones are headings, or lists without commas. */
  private static final int MOST_WORDS = 8;

  /** Stand within names in lower case. */
  private static final Set<String> TIES =
      Set.of(
          "of", "the", "for", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des",
          "d", "la", "le", "les", "van", "von", "der", "den", "zu", "bin", "bint", "ibn", "al",
          "el", "ul", "ur", "as", "az", "e", "i", "y", "au", "aux", "und", "et");

  /** Stand before a name in lower case, tied to it by a hyphen. */
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "as", "ad", "an", "ar", "az");

  private static final String OPENERS = "\"'\u201c\u2018\u201e\u00ab\u2039([*";
  private static final String SENTENCE_ENDS = ".!?:;\u2026\u2014\u2013-\u2022|)]\u00bb\u061f\u3002";

  /** A text, and where its tokens are. */
  private record Read(String text, ArticleTokens tokens, int from, int to, int base) {}

  private final List<Read> texts = new ArrayList<>();
  private final Map<BytesRef, WrittenName> found = new LinkedHashMap<>();

  /** The words that the article writes with a capital somewhere. */
  private final Set<WordForms> capitals = new HashSet<>();

  /** Those of them that stand somewhere without a possessive ending. */
  private final Set<WordForms> bare = new HashSet<>();

  /** Those of them that it also writes in lower case. */
  private final Set<WordForms> ordinary = new HashSet<>();

  private final BytesRefBuilder key = new BytesRefBuilder();
  private String text = "";
  private ArticleTokens tokens = new ArticleTokens();
  private int base;
  private int end;

  void clear() {
    texts.clear();
    found.clear();
    capitals.clear();
    bare.clear();
    ordinary.clear();
  }

  /**
   * Takes a text of which {@code tokens} were made; both must stay until {@link #addTo}.
   *
   * @param from its first token; it has all that follow
   * @param base what was added to its offsets
   */
  void read(String text, ArticleTokens tokens, int from, int base) {
    texts.add(new Read(text, tokens, from, tokens.size(), base));
  }

  /** Adds the names in all texts as terms. */
  void addTo(HashTerms terms) {
    texts.removeIf(
        read -> {
          open(read);
          return !tellsNames(read.from);
        });
    for (var read : texts) {
      open(read);
      for (int i = read.from; i < end; i++) {
        if (!isCapital(i)) continue;
        capitals.add(tokens.word(i));
        if (!isPossessive(i)) bare.add(tokens.word(i));
      }
    }
    for (var read : texts) {
      open(read);
      for (int i = read.from; i < end; i++) {
        if (!isCapital(i) && capitals.contains(tokens.word(i))) ordinary.add(tokens.word(i));
      }
    }
    for (var read : texts) find(read);
    for (var name : found.values()) terms.add(name.term());
  }

  private void open(Read read) {
    text = read.text;
    tokens = read.tokens;
    base = read.base;
    end = read.to;
  }

  private void find(Read read) {
    open(read);
    for (int i = read.from; i < end; i++) {
      if (!isCapital(i) && !isTiedArticle(i)) continue;
      int last = last(i);
      keep(i, last);
      i = last;
    }
  }

  /** Whether capitals are rare enough to mean something. */
  private boolean tellsNames(int from) {
    int words = 0;
    int capitals = 0;
    int shouted = 0;
    for (int i = from + 1; i < end; i++) { // the first has one in any case
      if (end(i) - start(i) < 4) continue;
      words++;
      if (!isCapital(i)) continue;
      capitals++;
      if (Character.isUpperCase(text.charAt(end(i) - 1))) shouted++;
    }
    if (capitals == 0) return false;
    return words < 3 ? shouted < words : capitals * 5 <= words * 4;
  }

  private int last(int first) {
    int last = first;
    while (true) {
      int next = last + 1;
      while (next < end && next - last <= 2 && joins(next) && !isCapital(next) && isTie(next))
        next++;
      if (next >= end || !joins(next) || !continues(next) || isOwner(last)) return last;
      last = next;
    }
  }

  private boolean continues(int i) {
    return isCapital(i) || (gap(i).equals("-") && Character.isDigit(text.charAt(start(i))));
  }

  /** {@code Iran's} of {@code Iran's Supreme Leader}, but not {@code Lloyd's} of London. */
  private boolean isOwner(int i) {
    return isPossessive(i) && bare.contains(tokens.word(i));
  }

  private boolean isPossessive(int i) {
    int length = end(i) - start(i);
    return length > 2
        && text.charAt(end(i) - 1) == 's'
        && Clitics.isApostrophe(text.charAt(end(i) - 2));
  }

  private boolean isCapital(int i) {
    int c = text.codePointAt(start(i));
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private boolean isTie(int i) {
    return end(i) - start(i) <= 5 && TIES.contains(written(i));
  }

  private boolean isTiedArticle(int i) {
    return end(i) - start(i) == 2
        && i + 1 < end
        && isCapital(i + 1)
        && gap(i + 1).equals("-")
        && ARTICLES.contains(written(i));
  }

  /** Whether nothing but a space, a hyphen or the like is between a word and the one before. */
  private boolean joins(int i) {
    return switch (gap(i)) {
      case " ", "\u00a0", "-", "\u2010", "\u2011", "'", "\u2019", "&", " & " -> true;
      case ". ", "." -> isAbbreviated(i - 1);
      default -> false;
    };
  }

  /** Initials, {@code U.S}, and consonants as in {@code St} and {@code Mr}. */
  private boolean isAbbreviated(int i) {
    var word = written(i);
    return word.length() == 1
        || word.indexOf('.') > 0
        || (word.length() <= 3 && word.chars().noneMatch(c -> "aeiouyAEIOUY".indexOf(c) >= 0));
  }

  private void keep(int start, int last) {
    if (last - start >= MOST_WORDS || isShouted(start, last)) return;
    int first = start;
    boolean opening = isOpening(start(first));
    if (opening && first < last && isOrdinary(first)) {
      opening = false;
      first++;
      while (first < last && !isCapital(first)) first++;
    }
    if (first == last && (opening || end(first) - start(first) < 2)) return;
    var key = key(first, last);
    var known = found.get(key);
    if (known == null || (known.opening() && !opening))
      found.put(key, new WrittenName(name(first, last), opening));
  }

  private boolean isOrdinary(int i) {
    return !isCapital(i) || ordinary.contains(tokens.word(i));
  }

  /** Several words all in capitals are a headline. */
  private boolean isShouted(int first, int last) {
    int shouted = 0;
    for (int i = first; i <= last; i++) {
      if (end(i) - start(i) >= 4 && Character.isUpperCase(text.charAt(end(i) - 1))) shouted++;
    }
    return shouted > 1;
  }

  private BytesRef key(int first, int last) {
    key.clear();
    for (int i = first; i <= last; i++) key.append(tokens.word(i).term());
    return key.toBytesRef();
  }

  private String name(int first, int last) {
    int to = end(last);
    if (isPossessive(last)) to -= 2;
    else if (written(last).indexOf('.') > 0 && to < text.length() && text.charAt(to) == '.') to++;
    return text.substring(start(first), to).replace('\u00a0', ' ');
  }

  /** Whether a sentence begins there, as far as its marks tell. */
  private boolean isOpening(int at) {
    int i = at - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || OPENERS.indexOf(text.charAt(i)) >= 0)) i--;
    return i < 0 || SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }

  private int start(int i) {
    return tokens.start(i) - base;
  }

  private int end(int i) {
    return tokens.end(i) - base;
  }

  private String written(int i) {
    return text.substring(start(i), end(i));
  }

  /** What stands between a word and the one before. */
  private String gap(int i) {
    int from = end(i - 1);
    int to = start(i);
    if (to < from) return "?"; // two readings of one place
    if (to == from + 1 && text.charAt(from) == ' ') return " ";
    return to - from > 3 ? "?" : text.substring(from, to);
  }
}
