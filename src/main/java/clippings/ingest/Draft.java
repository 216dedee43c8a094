package clippings.ingest;

import clippings.article.Article;
import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Paragraph.Kind;
import clippings.article.Published;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article while it is being read: what has been found so far. The first finding of each kind
 * stays.
 */
final class Draft {
  private static final int MAX_NAME = 1_000;

  @Nullable String title;
  List<String> authors = new ArrayList<>();
  @Nullable String source;
  @Nullable String section;
  @Nullable String language;
  @Nullable String url;
  @Nullable Published published;

  /** The date of a later edition; it is the article's date only where there is no other. */
  @Nullable Published updated;

  /** The charset it was read in, where it is text. */
  @Nullable String encoding;

  List<Block> blocks = new ArrayList<>();

  /** Lines above the story that are not of it. */
  final Set<String> crumbs = new HashSet<>();

  final Set<String> notes = new LinkedHashSet<>();

  /** Whether it was said that there is no text. */
  boolean textless;

  void title(@Nullable String value) {
    if (title == null) title = text(value);
  }

  void source(@Nullable String value) {
    if (source == null) source = name(value, "source");
  }

  void section(@Nullable String value) {
    if (section != null) return;
    var name = name(value, "section");
    if (name == null) return;
    boolean shouted = name.length() > 3 && name.chars().noneMatch(Character::isLowerCase);
    section = shouted ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) : name;
  }

  void language(@Nullable String value) {
    if (language != null || value == null) return;
    var tag = value.strip().replace('_', '-');
    if (tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")) language = tag;
  }

  /** Keeps a http or https address; anything else is no address of an article. */
  void url(@Nullable String value) {
    if (url != null || value == null) return;
    var address = value.strip();
    boolean web =
        address.regionMatches(true, 0, "http://", 0, 7)
            || address.regionMatches(true, 0, "https://", 0, 8);
    if (web
        && address.length() <= 4_000
        && address.chars().allMatch(c -> c > ' ' && c != '<' && c != '>' && c != '"'))
      url = address;
  }

  void authors(List<String> names) {
    if (!authors.isEmpty()) return;
    for (var name : names) {
      var clean = name(name, "author");
      if (clean != null && !authors.contains(clean)) authors.add(clean);
    }
  }

  void published(Stamp stamp, String readFrom) {
    if (published == null) {
      published = stamp.published(readFrom);
      if (stamp.note() != null) notes.add(stamp.note());
    }
  }

  void updated(Stamp stamp, String readFrom) {
    if (updated == null) updated = stamp.published(readFrom);
  }

  /** Whether it is a headline above nothing, as flashes are. */
  boolean isHeadlineAlone() {
    return textless && title != null && blocks.isEmpty();
  }

  boolean hasText() {
    return blocks.stream().anyMatch(block -> block.kind() == Kind.TEXT);
  }

  /** What a reader may want to know: what was not found, guessed or changed. */
  List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (title == null) remarks.add("no title found");
    if (published == null) remarks.add(updated == null ? "no date found" : "dated by its update");
    remarks.addAll(notes);
    return remarks;
  }

  Article article(String id, String file) {
    var paragraphs = new ArrayList<Paragraph>(blocks.size());
    for (var block : blocks)
      paragraphs.add(new Paragraph(paragraphs.size() + 1, block.text(), block.kind()));
    var metadata =
        new ArticleMetadata(
            new ArticleId(id),
            file,
            title,
            authors,
            source,
            section,
            LanguageDetector.language(language, title, blocks),
            url,
            published != null ? published : updated,
            isUpdated() ? updated : null);
    return new Article(metadata, paragraphs);
  }

  /** Whether it was changed after it was published; many pages give the same moment for both. */
  private boolean isUpdated() {
    return updated != null && (published == null || !updated.text().equals(published.text()));
  }

  private static @Nullable String text(@Nullable String value) {
    if (value == null) return null;
    var line = Cleaner.line(value);
    return line.isEmpty() ? null : line;
  }

  /** Names of people and things; a longer text is none. */
  private @Nullable String name(@Nullable String value, String what) {
    var line = text(value);
    if (line == null || line.length() <= MAX_NAME) return line;
    notes.add("%s of %,d characters left out".formatted(what, line.length()));
    return null;
  }
}
