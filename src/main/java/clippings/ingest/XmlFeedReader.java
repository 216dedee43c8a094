package clippings.ingest;

import clippings.ingest.html.HtmlDecoder;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds in XML: RSS 0.9 to 2.0, with or without RDF, and Atom. ROME gets the entries a
 * hundred at a time; an entry it does not bear is found by halving, and rejected alone.
 */
final class XmlFeedReader implements Format.Many {
  /** Deeper than any article; what comes after us may recurse. */
  private static final int MAX_DEPTH = 200;

  private static final int BATCH = 100;

  private static final Pattern VERSION = Pattern.compile("0\\.9[0-4]?|1\\.0|2\\.0(?:\\.\\d)?");

  private final IngestSettings settings;
  private final DateReader dates;
  private final BodyText bodies;

  XmlFeedReader(IngestSettings settings, DateReader dates, BodyText bodies) {
    this.settings = settings;
    this.dates = dates;
    this.bodies = bodies;
  }

  @Override
  public void read(InputStream in, Records records) throws IOException, UnreadableException {
    var bytes = in.readNBytes((int) settings.maxFileBytes() + 1);
    if (bytes.length > settings.maxFileBytes())
      throw new UnreadableException(
          "larger than %,d bytes, the most a feed may have".formatted(settings.maxFileBytes()));
    switch (HtmlDecoder.decode(bytes)) {
      case TextDecoder.Binary(var what) -> throw new UnreadableException("not a feed: " + what);
      case TextDecoder.Text text -> {
        records.encoding(text.charset().name());
        if (text.note() != null) records.remark(text.note());
        read(text.text(), records);
      }
    }
  }

  /** Reads a feed that is decoded. */
  void read(String xml, Records records) throws UnreadableException {
    if (xml.isBlank()) throw new UnreadableException("no text");
    var root = parse(XmlText.clean(xml)).getRootElement();
    var items = new ArrayList<Item>();
    for (var parent : parents(root)) {
      for (var child : List.copyOf(parent.getChildren())) {
        if (isItem(child))
          items.add(new Item(parent, new FeedItem(child.detach(), Place.entry(items.size() + 1L))));
      }
    }
    for (int from = 0; from < items.size(); from += BATCH)
      give(root, items.subList(from, Math.min(from + BATCH, items.size())), records);
  }

  /** An entry, out of the feed, and where it stood. */
  private record Item(Element parent, FeedItem entry) {}

  private void give(Element root, List<Item> items, Records records) {
    for (var item : items) item.parent.addContent(item.entry.element());
    var feed = parsed(root, items.size());
    for (int i = 0; feed != null && i < items.size(); i++)
      give(feed, feed.getEntries().get(i), items.get(i).entry, records);
    for (var item : items) item.entry.element().detach();
    if (feed != null) return;
    int half = items.size() / 2;
    if (half == 0) {
      records.reject(items.getFirst().entry.place(), "not an entry of a feed");
    } else {
      give(root, items.subList(0, half), records);
      give(root, items.subList(half, items.size()), records);
    }
  }

  private static @Nullable SyndFeed parsed(Element root, int entries) {
    try {
      var feed = new SyndFeedInput(false, Locale.ROOT).build(root.getDocument());
      return feed.getEntries().size() == entries ? feed : null;
    } catch (FeedException | RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  private void give(SyndFeed feed, SyndEntry entry, FeedItem item, Records records) {
    Draft draft;
    try {
      draft = item.draft(feed, entry, dates, bodies);
    } catch (RuntimeException | StackOverflowError fault) {
      records.reject(item.place(), Formats.FAULT);
      return;
    }
    records.accept(draft, FeedItem.id(draft, entry), item.place());
  }

  /** The elements whose children the entries are. */
  private static List<Element> parents(Element root) throws UnreadableException {
    return switch (root.getName().toLowerCase(Locale.ROOT)) {
      case "rss" -> channels(root);
      case "rdf", "feed" -> List.of(root);
      default -> throw new UnreadableException("not a feed: its root is <" + root.getName() + ">");
    };
  }

  /** ROME knows an RSS by its version; one without, or with another, is read as the last. */
  private static List<Element> channels(Element rss) {
    if (!VERSION.matcher(rss.getAttributeValue("version", "")).matches())
      rss.setAttribute("version", "2.0");
    return rss.getChildren().stream().filter(child -> child.getName().equals("channel")).toList();
  }

  private static boolean isItem(Element element) {
    return element.getName().equals("item") || element.getName().equals("entry");
  }

  /** Parses XML that has no document type; one would be refused here too. */
  private static Document parse(String xml) throws UnreadableException {
    var builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(xml));
    } catch (JDOMParseException e) {
      var message =
          String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
      throw new UnreadableException(
          "not well-formed XML: line %d: %s".formatted(e.getLineNumber(), reason(message)));
    } catch (JDOMException | IOException e) {
      throw new UnreadableException(
          "not well-formed XML: " + reason(String.valueOf(e.getMessage())));
    }
  }

  /** A parser's message in our style. */
  private static String reason(String message) {
    if (message.contains("JAXP00010006")) return "elements nested deeper than " + MAX_DEPTH;
    var line = Cleaner.line(message.length() > 200 ? message.substring(0, 200) + "…" : message);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
