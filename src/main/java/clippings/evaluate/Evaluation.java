package clippings.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a run is.
 *
 * @param topics each judged topic's measures, in the order of the judgments
 * @param mean over all judged topics
 */
public record Evaluation(Map<String, Measures> topics, Measures mean) {

  /**
   * Compares a run with judgments. A topic for which nothing was found counts with zeros, as with
   * trec_eval's option {@code -c}; topics that are not judged do not count.
   */
  public static Evaluation of(Judgments judgments, Run run) {
    Map<String, Measures> topics = new LinkedHashMap<>();
    judgments
        .grades()
        .forEach((topic, grades) -> topics.put(topic, Measures.of(run.ranked(topic), grades)));
    return new Evaluation(topics, Measures.mean(topics.values()));
  }
}
