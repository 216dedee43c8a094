package clippings.ingest.text;

/** The shape of UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** Length of the valid sequence at {@code i}: 1 for ASCII, 2 to 4, or 0 if there is none. */
  static int sequence(byte[] bytes, int i) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0x80) return 1;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > bytes.length) return 0;
    for (int k = 1; k < length; k++) if ((bytes[i + k] & 0xC0) != 0x80) return 0;
    int second = bytes[i + 1] & 0xFF;
    boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean surrogate = lead == 0xED && second >= 0xA0;
    boolean tooHigh = lead == 0xF4 && second >= 0x90;
    return overlong || surrogate || tooHigh ? 0 : length;
  }
}
