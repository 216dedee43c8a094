package clippings.query;

import clippings.article.ArticleField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as a tree. Words are in lower case, as {@link QueryParser} leaves them. Each node stands
 * for a set of articles; what a node marks in the text of those articles is told at each.
 */
public sealed interface Clause {

  /** Every article. Marks nothing. */
  record Everything() implements Clause {}

  /** No article: what remains of a query of which nothing could be read. */
  record Nothing() implements Clause {}

  /** A word in any inflected form, anywhere in the article. Marks each occurrence. */
  record Word(String text) implements Clause {
    public Word {
      requireText(text);
    }
  }

  /**
   * Words side by side in one paragraph or the title, in any inflected form. Marks each occurrence
   * as one span.
   *
   * @param words at least two
   * @param slop how many positions the words may be moved in all (Lucene's slop); 0 for adjacent
   *     words in this order
   */
  record Phrase(List<String> words, int slop) implements Clause {
    public Phrase {
      words = List.copyOf(words);
      words.forEach(Clause::requireText);
      if (words.size() < 2)
        throw new IllegalArgumentException("phrase needs two words, got " + words);
      if (slop < 0) throw new IllegalArgumentException("slop must be 0 or more, got " + slop);
    }
  }

  /**
   * One word or several side by side, in exactly these forms: no stemming, no variants. Marks each
   * occurrence as one span.
   */
  record Exact(List<String> words) implements Clause {
    public Exact {
      words = List.copyOf(words);
      words.forEach(Clause::requireText);
      if (words.isEmpty()) throw new IllegalArgumentException("exact form needs a word");
    }
  }

  /**
   * A word or phrase in any inflected form, but with no other spelling of a name. No query says so:
   * it is made where a name of several words is looked up as a whole. Marks what the inner clause
   * marks.
   *
   * @param inner a {@link Word} or {@link Phrase}
   */
  record AsWritten(Clause inner) implements Clause {
    public AsWritten {
      if (!(inner instanceof Word || inner instanceof Phrase))
        throw new IllegalArgumentException("only words and phrases have spellings, got " + inner);
    }
  }

  /**
   * Words of a shape: {@code *} is any letters or none, {@code ?} is one. Marks each occurrence.
   */
  record Wildcard(String pattern) implements Clause {
    public Wildcard {
      requireText(pattern);
      if (pattern.chars().allMatch(c -> c == '*' || c == '?')) {
        throw new IllegalArgumentException("wildcard needs a letter, got \"" + pattern + "\"");
      }
    }
  }

  /** Words within so many edits (1 or 2) of this one. Marks each occurrence. */
  record Fuzzy(String text, int edits) implements Clause {
    public Fuzzy {
      requireText(text);
      if (edits < 1 || edits > 2)
        throw new IllegalArgumentException("edits must be 1 or 2, got " + edits);
    }
  }

  /**
   * The inner clause looked up in the title or the text alone.
   *
   * @param field {@link ArticleField#TITLE} or {@link ArticleField#TEXT}
   */
  record In(ArticleField field, Clause inner) implements Clause {
    public In {
      if (field != ArticleField.TITLE && field != ArticleField.TEXT) {
        throw new IllegalArgumentException(
            "only title and text hold clauses, got " + field.label());
      }
    }
  }

  /**
   * The inner clause looked up in boilerplate instead of the story; with {@link Everything},
   * whatever has boilerplate.
   */
  record InBoilerplate(Clause inner) implements Clause {}

  /**
   * A value of a metadata field: the words of {@code value} side by side in an author, source or
   * section; the whole value of a language or id. Case and diacritics do not matter, except in ids.
   * Marks nothing.
   *
   * @param field any but {@link ArticleField#TITLE} and {@link ArticleField#TEXT}
   */
  record Metadata(ArticleField field, String value) implements Clause {
    public Metadata {
      requireText(value);
      if (field == ArticleField.TITLE || field == ArticleField.TEXT) {
        throw new IllegalArgumentException(field.label() + " holds clauses, not values");
      }
    }
  }

  /**
   * Published between two days, both included, in the request's time zone; {@code null} is open. At
   * least one is given.
   */
  record Dated(@Nullable LocalDate from, @Nullable LocalDate to) implements Clause {
    public Dated {
      if (from == null && to == null)
        throw new IllegalArgumentException("a date range needs an end");
    }
  }

  /** Without a date. */
  record Undated() implements Clause {}

  /**
   * How far apart two places in the text may be that belong together. They are always in one
   * paragraph, or both in the title, and never share a word.
   */
  sealed interface Reach {

    /**
     * Within so many words.
     *
     * @param distance 1 for neighbours, which have no word between them; at most 255
     * @param ordered whether the left one must come first
     */
    record Words(int distance, boolean ordered) implements Reach {
      public Words {
        if (distance < 1 || distance > 255)
          throw new IllegalArgumentException("distance must be 1 to 255 words, got " + distance);
      }
    }

    /** In one sentence. */
    record Sentence() implements Reach {}

    /** In one paragraph, or the title. */
    record SameParagraph() implements Reach {}
  }

  /**
   * The left and the right one close to each other. Each is a word, phrase, exact form, wildcard,
   * fuzzy word, a proximity, or an {@link Any} of these. Marks both sides of each pair.
   */
  record Near(Clause left, Clause right, Reach reach) implements Clause {
    public Near {
      requirePlace(left);
      requirePlace(right);
    }
  }

  /**
   * The left one at least once where the right one is not close. Operands as of {@link Near}. Marks
   * such places of the left one.
   */
  record NotNear(Clause left, Clause right, Reach reach) implements Clause {
    public NotNear {
      requirePlace(left);
      requirePlace(right);
    }
  }

  /**
   * The inner clause at so many places of the article; an operand as of {@link Near}. Marks each.
   *
   * @param times at least 1
   */
  record AtLeast(int times, Clause inner) implements Clause {
    public AtLeast {
      requirePlace(inner);
      if (times < 1) throw new IllegalArgumentException("times must be 1 or more, got " + times);
    }
  }

  /**
   * A query in another language, as typed, which only whoever searches can read. Marks what that
   * language says matched. Never comes from {@link QueryParser}, nor is it read again from its
   * printed form.
   */
  record Foreign(String text) implements Clause {
    public Foreign {
      requireText(text);
    }
  }

  /** What the inner clause does not stand for. Marks nothing. */
  record Not(Clause inner) implements Clause {}

  /** All of these, somewhere in the article. Marks what each marks. */
  record All(List<Clause> clauses) implements Clause {
    public All {
      clauses = atLeastTwo(clauses);
    }
  }

  /** Any of these. Marks what each marks. */
  record Any(List<Clause> clauses) implements Clause {
    public Any {
      clauses = atLeastTwo(clauses);
    }
  }

  /** All of at least one clause as one, in the form in which the parser gives it. */
  static Clause all(List<Clause> clauses) {
    return Junction.all(clauses).orElseThrow();
  }

  /** Whether it stands for places in the text, which can be near others and can be counted. */
  default boolean isPlace() {
    return switch (this) {
      case Word _, Phrase _, AsWritten _, Exact _, Wildcard _, Fuzzy _ -> true;
      case Near _, NotNear _ -> true;
      case Any(var clauses) -> clauses.stream().allMatch(Clause::isPlace);
      case Everything _, Nothing _, In _, InBoilerplate _, Metadata _ -> false;
      case Dated _, Undated _, AtLeast _, Foreign _, Not _, All _ -> false;
    };
  }

  private static void requirePlace(Clause clause) {
    if (!clause.isPlace()) throw new IllegalArgumentException("no place in a text: " + clause);
  }

  private static void requireText(String text) {
    if (text.isBlank()) throw new IllegalArgumentException("clause has no text");
  }

  private static List<Clause> atLeastTwo(List<Clause> clauses) {
    if (clauses.size() < 2) throw new IllegalArgumentException("needs two clauses, got " + clauses);
    return List.copyOf(clauses);
  }
}
