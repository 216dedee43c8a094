package clippings.server.http;

import java.nio.charset.StandardCharsets;

/** Headers that name a file, as RFC 6266 has them. */
final class Disposition {

  private Disposition() {}

  /** A file to be kept: its name, and for old programs one in ASCII. */
  static String attachment(String name) {
    var plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean safe = c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '%';
      plain.append(safe ? c : '_');
    }
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded(name));
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || c == '-'
              || c == '.'
              || c == '_';
      if (plain) encoded.append(c);
      else encoded.append("%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
