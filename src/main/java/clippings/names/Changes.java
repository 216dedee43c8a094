package clippings.names;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What it costs to write one sound for another. */
final class Changes {

  private static final Map<Sound, Map<Sound, Float>> COSTS = new EnumMap<>(Sound.class);

  static {
    vowels();
    velars();
    sibilants();
    others();
  }

  private Changes() {}

  static float cost(Sound a, Sound b) {
    @Nullable Map<Sound, Float> costs = COSTS.get(a);
    @Nullable Float cost = costs == null ? null : costs.get(b);
    return cost == null ? SoundDistance.CONSONANT : cost;
  }

  private static void set(Sound a, Sound b, double cost) {
    put(a, b, (float) cost);
    put(b, a, (float) cost);
  }

  private static void put(Sound a, Sound b, float cost) {
    COSTS.computeIfAbsent(a, _ -> new EnumMap<>(Sound.class)).put(b, cost);
  }

  private static void vowels() {
    set(Sound.A, Sound.E, 0.12);
    set(Sound.A, Sound.I, 0.3);
    set(Sound.A, Sound.O, 0.2);
    set(Sound.A, Sound.U, 0.3);
    set(Sound.E, Sound.I, 0.12);
    set(Sound.E, Sound.O, 0.35);
    set(Sound.E, Sound.U, 0.25);
    set(Sound.I, Sound.O, 0.45);
    set(Sound.I, Sound.U, 0.3);
    set(Sound.O, Sound.U, 0.08);
    set(Sound.Y, Sound.I, 0.04);
    set(Sound.Y, Sound.E, 0.15);
    set(Sound.Y, Sound.U, 0.3);
    set(Sound.Y, Sound.A, 0.4);
    set(Sound.W, Sound.U, 0.06);
    set(Sound.W, Sound.O, 0.12);
    set(Sound.V, Sound.U, 0.15);
    set(Sound.W, Sound.A, 0.45);
  }

  private static void velars() {
    set(Sound.K, Sound.Q, 0.05);
    set(Sound.K, Sound.KH, 0.15);
    set(Sound.K, Sound.G, 0.28);
    set(Sound.K, Sound.GH, 0.3);
    set(Sound.Q, Sound.G, 0.2);
    set(Sound.Q, Sound.GH, 0.1);
    set(Sound.Q, Sound.KH, 0.2);
    set(Sound.G, Sound.GH, 0.08);
    set(Sound.G, Sound.KH, 0.35);
    set(Sound.GH, Sound.KH, 0.3);
    set(Sound.KH, Sound.H, 0.15);
    set(Sound.KH, Sound.CH, 0.15);
    set(Sound.G, Sound.H, 0.3);
    set(Sound.GH, Sound.H, 0.4);
    set(Sound.CH, Sound.H, 0.3);
    set(Sound.CH, Sound.K, 0.25);
    set(Sound.K, Sound.H, 0.6);
    set(Sound.S, Sound.K, 0.6);
  }

  private static void sibilants() {
    set(Sound.S, Sound.Z, 0.15);
    set(Sound.S, Sound.SH, 0.3);
    set(Sound.S, Sound.CH, 0.5);
    set(Sound.S, Sound.TS, 0.25);
    set(Sound.S, Sound.TH, 0.25);
    set(Sound.Z, Sound.TS, 0.15);
    set(Sound.Z, Sound.J, 0.3);
    set(Sound.Z, Sound.ZH, 0.2);
    set(Sound.Z, Sound.DH, 0.15);
    set(Sound.Z, Sound.D, 0.35);
    set(Sound.Z, Sound.SH, 0.6);
    set(Sound.SH, Sound.CH, 0.15);
    set(Sound.ZH, Sound.CH, 0.2);
    set(Sound.SH, Sound.ZH, 0.3);
    set(Sound.SH, Sound.J, 0.5);
    set(Sound.CH, Sound.J, 0.3);
    set(Sound.CH, Sound.TS, 0.2);
    set(Sound.J, Sound.ZH, 0.12);
    set(Sound.J, Sound.G, 0.25);
    set(Sound.J, Sound.Y, 0.25);
    set(Sound.J, Sound.I, 0.4);
    set(Sound.J, Sound.H, 0.6);
  }

  private static void others() {
    set(Sound.T, Sound.TH, 0.1);
    set(Sound.D, Sound.DH, 0.08);
    set(Sound.TH, Sound.DH, 0.2);
    set(Sound.T, Sound.D, 0.4);
    set(Sound.T, Sound.DH, 0.4);
    set(Sound.TH, Sound.D, 0.3);
    set(Sound.B, Sound.P, 0.35);
    set(Sound.B, Sound.V, 0.35);
    set(Sound.P, Sound.F, 0.35);
    set(Sound.V, Sound.W, 0.06);
    set(Sound.V, Sound.F, 0.2);
    set(Sound.W, Sound.F, 0.35);
    set(Sound.M, Sound.N, 0.6);
    set(Sound.L, Sound.R, 0.8);
  }
}
