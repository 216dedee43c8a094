package clippings.search.rank;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * What documents of one segment must fulfil, told of all of them at once: as bits. What is dear to
 * tell, that words stand side by side above all, comes last: where all of several conditions must
 * be fulfilled it is looked for only in what fulfils the others, where one is enough only in what
 * fulfils no other. Used once, by one thread.
 */
interface Condition {

  Comparator<Condition> DEAR_LAST = Comparator.comparing(Condition::isDear);
  Comparator<Condition> RAREST_FIRST = DEAR_LAST.thenComparingLong(Condition::most);

  /** Sets the bits of the documents that fulfil it. */
  void add(FixedBitSet bits) throws IOException;

  /** Clears the bits of those that do not. */
  void keep(FixedBitSet bits) throws IOException;

  /** More than so many do not fulfil it. */
  long most();

  /** Whether each document has to be looked at. */
  boolean isDear();

  /** One is enough. */
  record Any(List<Condition> conditions) implements Condition {

    public Any {
      conditions =
          conditions.stream().sorted(DEAR_LAST.thenComparing(RAREST_FIRST.reversed())).toList();
    }

    @Override
    public void add(FixedBitSet bits) throws IOException {
      for (var each : conditions) each.add(bits);
    }

    @Override
    public void keep(FixedBitSet bits) throws IOException {
      var left = bits.clone();
      for (var each : conditions) {
        var fulfilling = left.clone();
        each.keep(fulfilling);
        left.andNot(fulfilling);
      }
      bits.andNot(left);
    }

    @Override
    public long most() {
      return conditions.stream().mapToLong(Condition::most).sum();
    }

    @Override
    public boolean isDear() {
      return conditions.stream().anyMatch(Condition::isDear);
    }
  }

  /** All are required but those that are excluded. At least one is required. */
  record All(List<Condition> required, List<Condition> excluded) implements Condition {

    public All {
      required = required.stream().sorted(RAREST_FIRST).toList();
      excluded = excluded.stream().sorted(RAREST_FIRST).toList();
    }

    @Override
    public void add(FixedBitSet bits) throws IOException {
      if (most() == 0) return;
      var found = new FixedBitSet(bits.length());
      required.getFirst().add(found);
      keep(found, required.subList(1, required.size()));
      bits.or(found);
    }

    @Override
    public void keep(FixedBitSet bits) throws IOException {
      if (most() == 0) bits.clear();
      else keep(bits, required);
    }

    private void keep(FixedBitSet bits, List<Condition> others) throws IOException {
      for (var each : others) each.keep(bits);
      for (var each : excluded) {
        var fulfilling = bits.clone();
        each.keep(fulfilling);
        bits.andNot(fulfilling);
      }
    }

    @Override
    public long most() {
      return required.stream().mapToLong(Condition::most).min().orElseThrow();
    }

    @Override
    public boolean isDear() {
      return required.stream().anyMatch(Condition::isDear);
    }
  }
}
