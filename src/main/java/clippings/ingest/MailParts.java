package clippings.ingest;

import clippings.ingest.text.Cleaner;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;

/**
 * The parts of a mail that are its text, and what else is in it. Of alternatives the web page is
 * taken, else the plain text; of parts that belong together the first; of others all texts.
 */
final class MailParts {
  private static final int MAX_DEPTH = 20;
  private static final int SHOWN = 5;

  private final List<Entity> texts = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<Message> mails = new ArrayList<>();

  private MailParts() {}

  static MailParts of(Entity mail) {
    var parts = new MailParts();
    parts.collect(mail, 0);
    // A mail that only carries another is that mail.
    if (parts.texts.isEmpty() && !parts.mails.isEmpty()) parts.collect(parts.mails.getFirst(), 1);
    else parts.mails.forEach(inner -> parts.leftOut.add("a mail inside the mail"));
    return parts;
  }

  /** The parts that are text, in order. */
  List<Entity> texts() {
    return texts;
  }

  /** What was left out, for the ledger; empty if nothing was. */
  String leftOut() {
    if (leftOut.isEmpty()) return "";
    var shown = String.join(", ", leftOut.subList(0, Math.min(SHOWN, leftOut.size())));
    return "attachments left out: " + shown + (leftOut.size() > SHOWN ? ", ..." : "");
  }

  private void collect(Entity entity, int depth) {
    if (depth > MAX_DEPTH) {
      leftOut.add("parts nested deeper than " + MAX_DEPTH);
    } else if (entity.getBody() instanceof Multipart multipart) {
      var children = multipart.getBodyParts();
      switch (entity.getMimeType()) {
        case "multipart/alternative" -> best(children, depth + 1);
        case "multipart/related" -> related(children, depth + 1);
        default -> {
          for (var child : children) collect(child, depth + 1);
        }
      }
    } else if (entity.getBody() instanceof Message inner) {
      mails.add(inner);
    } else if (isText(entity)) {
      texts.add(entity);
    } else {
      leftOut.add(name(entity));
    }
  }

  private void best(List<Entity> alternatives, int depth) {
    Entity best = null;
    for (var alternative : alternatives)
      if (best == null || rank(alternative) > rank(best)) best = alternative;
    if (best != null) collect(best, depth);
  }

  /** The first is what one reads; the others are its images. */
  private void related(List<Entity> children, int depth) {
    if (!children.isEmpty()) collect(children.getFirst(), depth);
  }

  private static int rank(Entity entity) {
    var type = entity.getMimeType();
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) return 3;
    if (type.startsWith("multipart/")) return 2;
    return type.equals("text/plain") ? 1 : 0;
  }

  private static boolean isText(Entity entity) {
    return (rank(entity) == 1 || rank(entity) == 3)
        && !"attachment".equalsIgnoreCase(entity.getDispositionType());
  }

  private static String name(Entity entity) {
    var name = entity.getFilename();
    return name == null || name.isBlank() ? entity.getMimeType() : Cleaner.line(name);
  }
}
