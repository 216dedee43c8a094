package clippings.names;

/**
 * How like two spellings are by their sounds alone.
 *
 * @param distance the sum of what their differences cost, see {@link SoundDistance}
 * @param sounds how many sounds the longer one has, at most {@link #MOST_SOUNDS}: short names take
 *     fewer differences
 * @param usual whether both are read as most would read them
 */
public record Likeness(float distance, int sounds, boolean usual) {

  private static final int MOST_SOUNDS = 11;

  /** By number of sounds: within habits of writing. */
  private static final float[] ALIKE_WITHIN = {
    0, 0, 0.05f, 0.13f, 0.18f, 0.29f, 0.4f, 0.43f, 0.48f, 0.54f, 0.6f, 0.65f
  };

  /** By number of sounds: with a slip or two besides. */
  private static final float[] IN_CONTEXT_WITHIN = {
    0, 0, 0.25f, 0.45f, 0.75f, 1.05f, 1.1f, 1.3f, 1.5f, 1.7f, 2f, 2.1f
  };

  private static final float VERY = 0.5f;

  private static final int SHORT = 5;

  private static final int SHORT_WITH_SLIP = 6;

  private static final int LONG = 8;

  private static final float ONE_HABIT = 0.1f;

  /** What part of it is allowed beside words that many names have. */
  private static final float BESIDE_COMMON = 0.4f;

  /** What it costs to read a word by a habit that few have. */
  private static final float RARE_HABIT = 0.05f;

  public static Likeness of(Spelling one, Spelling other) {
    var usual = between(one, other, 0, true);
    if (usual.isAlike()) return usual;
    var best = usual;
    for (var rarely : one.rarely()) best = nearer(best, between(rarely, other, RARE_HABIT, false));
    for (var rarely : other.rarely()) best = nearer(best, between(one, rarely, RARE_HABIT, false));
    return best;
  }

  /** Whether the likeness of two {@link #isAlike}; told sooner. */
  public static boolean areAlike(Spelling one, Spelling other) {
    float most = ALIKE_WITHIN[sounds(one, other)];
    return SoundDistance.between(one, other, most) <= most;
  }

  private static int sounds(Spelling one, Spelling other) {
    return Math.min(Math.max(one.sounds().size(), other.sounds().size()), MOST_SOUNDS);
  }

  private static Likeness between(Spelling one, Spelling other, float cost, boolean usual) {
    int sounds = sounds(one, other);
    float distance = SoundDistance.between(one, other, IN_CONTEXT_WITHIN[sounds]);
    return new Likeness(distance + cost, sounds, usual);
  }

  private static Likeness nearer(Likeness one, Likeness other) {
    return other.distance < one.distance ? other : one;
  }

  /** Enough to take one for the other wherever it stands. */
  public boolean isAlike() {
    return usual && distance <= ALIKE_WITHIN[sounds];
  }

  /** Half as far apart as alike spellings may be. */
  public boolean isVeryAlike() {
    return usual && distance <= ALIKE_WITHIN[sounds] * VERY;
  }

  /** Whether the difference is one that no reader would notice: q for k, u for ou, y for i. */
  public boolean isOneHabit() {
    return usual && distance <= Math.min(ALIKE_WITHIN[sounds], ONE_HABIT);
  }

  /** Whether they are so short that a difference may make another name of one. */
  public boolean isShort() {
    return sounds <= SHORT;
  }

  /** Whether they are so long that hardly any other name is as like by chance. */
  public boolean isLong() {
    return sounds >= LONG;
  }

  /**
   * Whether they are so short that of many names some are as like: Inc and Inkey, Corp and Groupe.
   *
   * @param common whether one of them stands beside any name
   */
  public boolean mayBeChance(boolean common) {
    if (isAlike()) return common && isShort() && !isOneHabit();
    return common ? sounds <= SHORT_WITH_SLIP : isShort();
  }

  /**
   * Enough for several words of a name at once, if they stand beside each other.
   *
   * @param common whether all others are such as everybody may bear: {@code abu}, {@code bin}
   */
  public boolean isAlikeTogether(boolean common) {
    return distance <= ALIKE_WITHIN[sounds]
        || (!common && distance <= IN_CONTEXT_WITHIN[sounds] * BESIDE_COMMON);
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
