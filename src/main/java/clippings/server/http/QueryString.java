package clippings.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a URL after the {@code ?}, decoded, in order. Immutable: links to other states of a
 * page are made by changing a copy.
 */
public record QueryString(List<Pair> pairs) {

  static final int MAX_PAIRS = 1_000;

  /** Where on the results a reader is, as opposed to which results they are. */
  public static final Set<Parameter> WHERE =
      Set.of(
          Parameter.OFFSET,
          Parameter.AFTER,
          Parameter.OPEN,
          Parameter.VALUES,
          Parameter.CONTAINING);

  private static final Set<String> PLACE =
      WHERE.stream().map(Parameter::label).collect(Collectors.toUnmodifiableSet());

  public record Pair(String name, String value) {}

  public QueryString {
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads a query string as a browser writes it.
   *
   * @param raw still encoded; {@code null} when the URL has none
   * @throws ProblemException if it is badly encoded or has too many parameters
   */
  public static QueryString parse(@Nullable String raw) {
    var pairs = new ArrayList<Pair>();
    int start = 0;
    while (raw != null && start < raw.length()) {
      int end = raw.indexOf('&', start);
      if (end < 0) end = raw.length();
      if (end > start) pairs.add(pair(raw.substring(start, end)));
      if (pairs.size() > MAX_PAIRS) {
        throw new ProblemException(
            Problem.of(
                Problem.Code.TOO_MANY_PARAMETERS, "at most %,d parameters".formatted(MAX_PAIRS)));
      }
      start = end + 1;
    }
    return new QueryString(pairs);
  }

  private static Pair pair(String raw) {
    int equals = raw.indexOf('=');
    if (equals < 0) return new Pair(Percent.decodeQuery(raw), "");
    return new Pair(
        Percent.decodeQuery(raw.substring(0, equals)),
        Percent.decodeQuery(raw.substring(equals + 1)));
  }

  public List<String> values(Parameter parameter) {
    // A loop: every request asks for every parameter.
    List<String> values = List.of();
    for (Pair pair : pairs) {
      if (!pair.name.equals(parameter.label())) continue;
      if (values.isEmpty()) values = new ArrayList<>();
      values.add(pair.value);
    }
    return values;
  }

  public boolean has(Parameter parameter, String value) {
    return pairs.contains(new Pair(parameter.label(), value));
  }

  /** With one more value. */
  public QueryString and(Parameter parameter, String value) {
    var more = new ArrayList<>(pairs);
    more.add(new Pair(parameter.label(), value));
    return new QueryString(more);
  }

  /** With this value instead of any it has, in the place of the first. */
  public QueryString with(Parameter parameter, String value) {
    var changed = new ArrayList<Pair>();
    boolean done = false;
    for (Pair pair : pairs) {
      if (!pair.name.equals(parameter.label())) changed.add(pair);
      else if (!done) done = changed.add(new Pair(pair.name, value));
    }
    if (!done) changed.add(new Pair(parameter.label(), value));
    return new QueryString(changed);
  }

  public QueryString without(Parameter parameter) {
    return keeping(pair -> !pair.name.equals(parameter.label()));
  }

  public QueryString without(Parameter parameter, String value) {
    var gone = new Pair(parameter.label(), value);
    return keeping(pair -> !pair.equals(gone));
  }

  public QueryString keeping(Predicate<Pair> wanted) {
    return new QueryString(pairs.stream().filter(wanted).toList());
  }

  /**
   * On the first page again, with nothing opened on it: whatever changes the hits must leave these.
   */
  public QueryString fromTheStart() {
    return keeping(pair -> !PLACE.contains(pair.name));
  }

  /** The path with this query string, encoded. */
  public String url(String path) {
    if (pairs.isEmpty()) return path;
    return pairs.stream()
        .map(p -> Percent.encodeQuery(p.name) + "=" + Percent.encodeQuery(p.value))
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
