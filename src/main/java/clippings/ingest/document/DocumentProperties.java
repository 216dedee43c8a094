package clippings.ingest.document;

import clippings.ingest.text.Byline;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.Outlets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF or office document says of itself. Programs fill these fields with names of files,
 * templates and users, so each is believed only where it could have been written by a person for
 * readers.
 *
 * @param author one name or several
 * @param published where a publisher says when it was published
 * @param created when the file was made, which says little about the article
 */
record DocumentProperties(
    @Nullable String title,
    @Nullable String author,
    @Nullable String published,
    @Nullable String created) {

  static final DocumentProperties NONE = new DocumentProperties(null, null, null, null);

  private static final int MAX_TITLE = 300;
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)(?:microsoft (?:word|powerpoint|excel) -"
              + " .*|.*\\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|pub|pages|html?|txt|wpd|pptx?|xlsx?|ps|eps|ai|p65|pmd)|(?:https?|file):.*|[\\w-]*:?\\\\.*)");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?iu)(?:untitled|unbenannt|sans titre|sin t[ií]tulo|sem t[ií]tulo|без имени|no"
              + " title|document|dokument|documento|slide|layout|page|scan|title|titel|print|blank)?[\\s\\d#_.,()-]*");
  private static final Set<String> TOOL_WORDS =
      Set.of(
          "adobe",
          "microsoft",
          "word",
          "office",
          "acrobat",
          "indesign",
          "quarkxpress",
          "quark",
          "libreoffice",
          "openoffice",
          "writer",
          "user",
          "username",
          "admin",
          "administrator",
          "owner",
          "author",
          "unknown",
          "anonymous",
          "guest",
          "default",
          "pc",
          "laptop",
          "desktop",
          "scanner",
          "printer",
          "xerox",
          "canon",
          "hewlett-packard",
          "ricoh",
          "epson",
          "windows",
          "macbook",
          "python-docx",
          "test",
          "utilisateur",
          "benutzer",
          "usuario",
          "apple",
          "google",
          "converter",
          "generator",
          "editor",
          "staff",
          "normal");

  /** The title, if it could be one. */
  @Nullable String plausibleTitle() {
    if (title == null) return null;
    var line = Cleaner.line(title);
    boolean words = line.indexOf(' ') > 0 || line.codePoints().anyMatch(c -> c >= 0x2E80);
    return words
            && line.length() <= MAX_TITLE
            && line.length() > 3
            && line.codePoints().anyMatch(Character::isLetter)
            && !FILE_NAME.matcher(line).matches()
            && !PLACEHOLDER.matcher(line).matches()
        ? line
        : null;
  }

  /** The authors: full names only, since one word is a login as often as not. */
  List<String> plausibleAuthors() {
    if (author == null) return List.of();
    var byline = Byline.names(Cleaner.line(author));
    if (byline.isEmpty()) return List.of();
    var names = new ArrayList<String>();
    for (var name : byline.get().names()) {
      boolean tool = false;
      var words = name.toLowerCase(Locale.ROOT).split(" ", -1);
      for (var word : words) tool |= TOOL_WORDS.contains(word);
      if (words.length > 1 && !tool) names.add(name);
    }
    return names;
  }

  /** The outlet or agency that stands in the author's place, if one does. */
  @Nullable String plausibleSource() {
    if (author == null) return null;
    var line = Cleaner.line(author);
    return Byline.isAgency(line) || Outlets.isOutlet(line) ? line : null;
  }
}
