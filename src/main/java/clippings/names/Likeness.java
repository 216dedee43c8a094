package clippings.names;

/**
 * How like two spellings are by their sounds alone.
 *
 * @param distance the sum of what their differences cost, see {@link SoundDistance}
 * @param sounds how many sounds the longer one has, at most {@link #MOST_SOUNDS}: short names take
 *     fewer differences
 */
public record Likeness(float distance, int sounds) {

  private static final int MOST_SOUNDS = 11;

  /** By number of sounds: within habits of writing. */
  private static final float[] ALIKE_WITHIN = {
    0, 0, 0.05f, 0.13f, 0.18f, 0.29f, 0.4f, 0.43f, 0.48f, 0.54f, 0.6f, 0.65f
  };

  /** By number of sounds: with a slip or two besides. */
  private static final float[] IN_CONTEXT_WITHIN = {
    0, 0, 0.25f, 0.45f, 0.75f, 1.05f, 1.1f, 1.3f, 1.5f, 1.7f, 2f, 2.1f
  };

  /** What part of it is allowed beside words that many names have. */
  private static final float BESIDE_COMMON = 0.45f;

  public static Likeness of(Spelling one, Spelling other) {
    int sounds = Math.min(Math.max(one.sounds().size(), other.sounds().size()), MOST_SOUNDS);
    return new Likeness(SoundDistance.between(one, other, IN_CONTEXT_WITHIN[sounds]), sounds);
  }

  /** Enough to take one for the other wherever it stands. */
  public boolean isAlike() {
    return distance <= ALIKE_WITHIN[sounds];
  }

  /**
   * Enough beside another word of the name that agrees.
   *
   * @param distinctive whether few names have that other word
   */
  public boolean isAlikeInContext(boolean distinctive) {
    float most = IN_CONTEXT_WITHIN[sounds];
    return distance <= Math.max(ALIKE_WITHIN[sounds], distinctive ? most : most * BESIDE_COMMON);
  }
}
