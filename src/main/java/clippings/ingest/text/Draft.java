package clippings.ingest.text;

import clippings.article.Article;
import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Paragraph.Kind;
import clippings.article.Published;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article while it is being read: what has been found so far. The first finding of each kind
 * stays.
 */
public final class Draft {
  private static final int MAX_NAME = 1_000;
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

  private @Nullable String title;
  private final List<String> authors = new ArrayList<>();
  private @Nullable String source;
  private @Nullable String section;
  private @Nullable String language;
  private @Nullable String url;
  private @Nullable Published published;
  private @Nullable Published updated;
  private @Nullable String encoding;
  private List<Block> blocks = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean textless;

  /** Lines above the story that are not of it. */
  final Set<String> crumbs = new HashSet<>();

  public @Nullable String title() {
    return title;
  }

  public void title(@Nullable String value) {
    if (title == null) title = text(value);
  }

  /** Gives another title than the one found so far. */
  public void retitle(String value) {
    title = value;
  }

  public List<String> authors() {
    return Collections.unmodifiableList(authors);
  }

  public void authors(List<String> names) {
    if (!authors.isEmpty()) return;
    for (var name : names) {
      var clean = name(name, "author");
      if (clean != null && !authors.contains(clean)) authors.add(clean);
    }
  }

  public @Nullable String source() {
    return source;
  }

  public void source(@Nullable String value) {
    if (source == null) source = name(value, "source");
  }

  public @Nullable String section() {
    return section;
  }

  public void section(@Nullable String value) {
    if (section != null) return;
    var name = name(value, "section");
    if (name == null) return;
    boolean shouted = name.length() > 3 && name.chars().noneMatch(Character::isLowerCase);
    section = shouted ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) : name;
  }

  /** Forgets the section, for one that is found next. */
  void dropSection() {
    section = null;
  }

  /** The language that the file says it is in; what it is in is told when it is an article. */
  public @Nullable String language() {
    return language;
  }

  /** Keeps a language tag; anything else is dropped. */
  public void language(@Nullable String value) {
    if (language != null || value == null) return;
    var tag = value.strip().replace('_', '-');
    if (LANGUAGE_TAG.matcher(tag).matches()) language = tag;
  }

  public @Nullable String url() {
    return url;
  }

  /** Keeps a http or https address; anything else is no address of an article. */
  public void url(@Nullable String value) {
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

  public @Nullable Published published() {
    return published;
  }

  public void published(Stamp stamp, String readFrom) {
    if (published == null) {
      published = stamp.published(readFrom);
      if (stamp.note() != null) notes.add(stamp.note());
    }
  }

  /** The date of a later edition; it is the article's date only where there is no other. */
  public @Nullable Published updated() {
    return updated;
  }

  public void updated(Stamp stamp, String readFrom) {
    if (updated == null) updated = stamp.published(readFrom);
  }

  /** Changes the dates found so far. */
  public void dates(UnaryOperator<Published> change) {
    if (published != null) published = change.apply(published);
    if (updated != null) updated = change.apply(updated);
  }

  /** The name of the charset it was read in, where it is text. */
  public @Nullable String encoding() {
    return encoding;
  }

  public void encoding(Charset charset) {
    if (encoding == null) encoding = charset.name();
  }

  /** The article's blocks, to be added to, changed and removed. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Puts other blocks in place of those found so far. */
  public void blocks(List<Block> others) {
    blocks = new ArrayList<>(others);
  }

  /** What was guessed, changed or left out. */
  public Set<String> notes() {
    return Collections.unmodifiableSet(notes);
  }

  public void note(String note) {
    notes.add(note);
  }

  /** Says that the file says there is no text. */
  public void textless() {
    textless = true;
  }

  /** Whether it is a headline above nothing, as flashes are. */
  public boolean isHeadlineAlone() {
    return textless && title != null && blocks.isEmpty();
  }

  /** Whether a block of it is text, and not headings or boilerplate only. */
  public boolean hasText() {
    return blocks.stream().anyMatch(block -> block.kind() == Kind.TEXT);
  }

  /** What a reader may want to know: what was not found, guessed or changed. */
  public List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (title == null) remarks.add("no title found");
    if (published == null) remarks.add(updated == null ? "no date found" : "dated by its update");
    remarks.addAll(notes);
    return remarks;
  }

  /**
   * The article that was found.
   *
   * @param id its id in the archive
   * @param file the file it was read from, below the articles folder
   */
  public Article article(String id, String file) {
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
