package clippings.index.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Article;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.copy.CopyRule;
import clippings.index.copy.StoryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/**
 * After every commit of a random archive whose articles overlap in chains, the stories are what
 * going through all its articles in order gives.
 */
class StorySettlingTest {

  private static final int PARAGRAPHS = 24;

  /** An article as it is compared. */
  private record Told(
      String id, StoryText text, long words, Set<Integer> sketch, StoryPlace place) {
    static Told of(Article article) {
      var id = article.metadata().id().value();
      var text = StoryText.of(article);
      var sketch = Arrays.stream(text.sketch()).boxed().collect(Collectors.toSet());
      long words = text.fingerprint(article.metadata().title());
      return new Told(id, text, words, sketch, StoryPlace.of(text, new BytesRef(id)));
    }

    boolean isCopyOf(Told other) {
      if (words == other.words) return true;
      long shared = sketch.stream().filter(other.sketch::contains).count();
      return shared >= 2 && CopyRule.areCopies(text, other.text);
    }

    double likeness(Told other) {
      return CopyRule.likeness(text, other.text);
    }
  }

  private int stories;

  /** Articles that are copies of the heads of two stories. */
  private int between;

  @Test
  void storiesAreThoseOfGoingThroughAllInOrder() throws IOException {
    for (long seed = 1; seed <= 10; seed++) check(seed, 40, 160, 5);
    assertTrue(stories > 500, "only " + stories + " stories");
    assertTrue(between > 200, "only " + between + " articles between stories");
  }

  /** In so large an archive terms are looked up, not run through. */
  @Test
  void theSameWhereFewOfManyChange() throws IOException {
    for (long seed = 101; seed <= 103; seed++) check(seed, 200, 350, 2);
  }

  private void check(long seed, int ids, int steps, int batch) throws IOException {
    var random = new Random(seed);
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      Map<String, Article> articles = new TreeMap<>();
      for (int step = 0; step < steps; step++) {
        var id = "a%03d".formatted(random.nextInt(ids));
        if (articles.remove(id) != null) index.remove(id + ".txt");
        if (random.nextInt(5) > 0) {
          var article = article(id, random, ids / 12);
          articles.put(id, article);
          index.add(article, SampleArticle.ADDED);
        }
        if (random.nextInt(batch) > 0) continue;
        index.commit();
        assertEquals(expected(articles.values()), found(index), "seed " + seed + ", step " + step);
      }
    }
  }

  private static Set<String> found(ArticleIndex index) throws IOException {
    try (var snapshot = index.snapshot()) {
      var told = snapshot.stories();
      var stored = snapshot.storedArticles();
      Set<String> stories = new TreeSet<>();
      for (int story = 0; story < told.size(); story++) {
        Set<String> ids = new TreeSet<>();
        for (int copy = 0; copy < told.copies(story); copy++)
          ids.add(stored.read(told.document(story, copy), false).metadata().id().value());
        stories.add(String.join(" ", ids));
      }
      return stories;
    }
  }

  private Set<String> expected(Collection<Article> articles) {
    var order = articles.stream().map(Told::of).sorted(Comparator.comparing(Told::place)).toList();
    List<List<Told>> all = new ArrayList<>();
    for (var article : order) {
      var found = all.stream().filter(story -> article.isCopyOf(story.getFirst())).toList();
      if (found.isEmpty()) all.add(new ArrayList<>(List.of(article)));
      else mostAlike(article, found).add(article);
      if (found.size() > 1) between++;
    }
    all.removeIf(story -> story.size() == 1);
    stories += all.size();
    return all.stream()
        .map(story -> story.stream().map(Told::id).sorted().collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Told> mostAlike(Told article, List<List<Told>> stories) {
    var best = stories.getFirst();
    for (var story : stories) {
      if (article.likeness(story.getFirst()) > article.likeness(best.getFirst())) best = story;
    }
    return best;
  }

  /** A piece of one of a few long texts, now and then with another's, edited or in capitals. */
  private static Article article(String id, Random random, int texts) {
    List<String> paragraphs = piece(random, texts);
    if (random.nextInt(8) == 0) paragraphs.addAll(piece(random, texts));
    if (random.nextInt(10) == 0) paragraphs = List.of("More of this follows.");
    var article = SampleArticle.of(id).title("Title " + random.nextInt(3));
    boolean isEdited = random.nextInt(3) == 0;
    boolean isLoud = random.nextInt(8) == 0;
    for (var paragraph : paragraphs) {
      var text = isEdited ? paragraph.replace("7 ", "7 very ") : paragraph;
      article.text(isLoud ? text.toUpperCase(Locale.ROOT) : text);
    }
    return article.build();
  }

  private static List<String> piece(Random random, int texts) {
    var words = new Random(random.nextInt(texts));
    List<String> paragraphs = new ArrayList<>();
    for (int n = 0; n < PARAGRAPHS; n++) {
      var text = new StringBuilder();
      for (int i = 0; i < 8; i++) text.append("word").append(words.nextInt(5_000)).append(' ');
      paragraphs.add(text.toString().strip() + ".");
    }
    int start = random.nextInt(PARAGRAPHS - 8);
    return new ArrayList<>(paragraphs.subList(start, start + 1 + random.nextInt(8)));
  }
}
