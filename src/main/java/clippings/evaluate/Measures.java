package clippings.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How good a ranking is, each from 0 to 1, as trec_eval defines them.
 *
 * @param ndcg10 {@code ndcg_cut_10}: normalized discounted cumulative gain of the first ten, gains
 *     being the grades themselves (<a href="https://doi.org/10.1145/582415.582418">Järvelin and
 *     Kekäläinen, 2002</a>)
 * @param map {@code map}: average precision over the whole ranking
 * @param mrr {@code recip_rank}: one through the rank of the first relevant document
 * @param precision10 {@code P_10}: relevant ones among the first ten, through ten
 * @param recall100 {@code recall_100}: relevant ones among the first hundred, through all relevant
 */
public record Measures(
    double ndcg10, double map, double mrr, double precision10, double recall100) {

  /** Of one topic, with the grades of its judged documents; one at least is above 0. */
  static Measures of(List<String> ranked, Map<String, Integer> grades) {
    var gains = ranked.stream().mapToInt(document -> gain(grades.get(document))).toArray();
    var ideal = grades.values().stream().mapToInt(Measures::gain).sorted().toArray();
    int relevant = (int) IntStream.of(ideal).filter(gain -> gain > 0).count();
    var best = IntStream.range(0, ideal.length).map(i -> ideal[ideal.length - 1 - i]).toArray();
    int found = 0;
    double precisions = 0;
    double reciprocal = 0;
    for (int i = 0; i < gains.length; i++) {
      if (gains[i] == 0) continue;
      found++;
      precisions += (double) found / (i + 1);
      if (found == 1) reciprocal = 1.0 / (i + 1);
    }
    return new Measures(
        discounted(gains) / discounted(best),
        precisions / relevant,
        reciprocal,
        relevantAmong(gains, 10) / 10.0,
        (double) relevantAmong(gains, 100) / relevant);
  }

  /** Of several topics, each counting alike. */
  static Measures mean(Collection<Measures> topics) {
    return new Measures(
        mean(topics, Measures::ndcg10),
        mean(topics, Measures::map),
        mean(topics, Measures::mrr),
        mean(topics, Measures::precision10),
        mean(topics, Measures::recall100));
  }

  private static double mean(Collection<Measures> topics, ToDoubleFunction<Measures> measure) {
    return topics.stream().mapToDouble(measure).average().orElse(0);
  }

  private static int gain(@Nullable Integer grade) {
    return grade == null ? 0 : Math.max(0, grade);
  }

  private static double discounted(int[] gains) {
    double sum = 0;
    for (int i = 0; i < Math.min(10, gains.length); i++)
      sum += gains[i] * Math.log(2) / Math.log(i + 2);
    return sum;
  }

  private static long relevantAmong(int[] gains, int first) {
    return IntStream.of(gains).limit(first).filter(gain -> gain > 0).count();
  }
}
