package clippings.ingest;

import org.jsoup.nodes.Entities;

/**
 * Makes XML as it is found on the web such that a strict parser reads it, and such that nothing in
 * it makes a parser expand or fetch anything. Line numbers stay what they were.
 *
 * <ul>
 *   <li>What stands before the first tag, comments, processing instructions and the document type
 *       with all its declarations are left out. No entity can be declared, so none expands.
 *   <li>HTML's named entities (nbsp, eacute), which XML does not know, become their characters.
 *   <li>An ampersand that begins nothing known stands for itself: {@code AT&T}.
 *   <li>Characters that XML does not allow are left out.
 * </ul>
 */
final class XmlText {
  private static final int LONGEST_ENTITY = 33;

  private final String xml;
  private final StringBuilder clean;
  private int at;

  private XmlText(String xml) {
    this.xml = xml;
    this.clean = new StringBuilder(xml.length());
  }

  static String clean(String xml) {
    var text = new XmlText(xml);
    text.run();
    return text.clean.toString();
  }

  private void run() {
    int first = xml.indexOf('<');
    skipTo(first < 0 ? xml.length() : first);
    while (at < xml.length()) {
      char c = xml.charAt(at);
      if (c == '&') ampersand();
      else if (c != '<') character(c);
      else if (xml.startsWith("<!--", at)) skipTo(after("-->", at + 4));
      else if (xml.startsWith("<![CDATA[", at)) copyTo(after("]]>", at + 9));
      else if (xml.startsWith("<?", at)) skipTo(after("?>", at + 2));
      else if (xml.startsWith("<!", at)) skipTo(afterDeclaration());
      else character(c);
    }
  }

  /** Behind the mark; at the end if there is none. */
  private int after(String mark, int from) {
    int found = xml.indexOf(mark, from);
    return found < 0 ? xml.length() : found + mark.length();
  }

  /** Behind a document type, whose declarations, quotes and comments may hold {@code >}. */
  private int afterDeclaration() {
    int depth = 0;
    for (int i = at + 2; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (c == '"' || c == '\'') i = after(String.valueOf(c), i + 1) - 1;
      else if (xml.startsWith("<!--", i)) i = after("-->", i + 4) - 1;
      else if (c == '[' || c == '<') depth++;
      else if (c == ']' || (c == '>' && depth > 0)) depth--;
      else if (c == '>') return i + 1;
    }
    return xml.length();
  }

  private void skipTo(int end) {
    for (; at < end; at++) if (xml.charAt(at) == '\n') clean.append('\n');
  }

  private void copyTo(int end) {
    while (at < end) character(xml.charAt(at));
  }

  private void character(char c) {
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < xml.length()
            && Character.isLowSurrogate(xml.charAt(at + 1));
    if (pair) clean.append(c).append(xml.charAt(++at));
    else if (isAllowed(c)) clean.append(c);
    at++;
  }

  /** The characters of XML 1.0, production 2. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || (c > 0xFFFF && c <= Character.MAX_CODE_POINT);
  }

  private void ampersand() {
    int end = xml.indexOf(';', at);
    var name = end < 0 || end - at > LONGEST_ENTITY ? "" : xml.substring(at + 1, end);
    if (name.matches("amp|lt|gt|quot|apos") || isCharacter(name)) {
      clean.append('&').append(name).append(';');
      at = end + 1;
    } else if (name.matches("[A-Za-z0-9]+") && Entities.isNamedEntity(name)) {
      var characters = Entities.getByName(name);
      clean.append(characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      at = end + 1;
    } else {
      clean.append("&amp;");
      at++;
    }
  }

  private static boolean isCharacter(String name) {
    if (!name.matches("#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}")) return false;
    boolean hexadecimal = name.charAt(1) == 'x';
    return isAllowed(
        Integer.parseInt(name, hexadecimal ? 2 : 1, name.length(), hexadecimal ? 16 : 10));
  }
}
