package clippings.server;

import clippings.server.http.Exchange;
import clippings.server.http.Parameter;
import clippings.server.json.Json;
import clippings.server.page.OpenSearch;
import clippings.suggest.Completion;
import java.io.IOException;

/** Answers whoever is typing: completions and corrections. */
final class Suggesting {

  private final BoundedClippings clippings;

  Suggesting(BoundedClippings clippings) {
    this.clippings = clippings;
  }

  void json(Exchange exchange) throws IOException {
    var suggestions = clippings.suggest(typed(exchange));
    exchange.json(
        Json.object(
            json ->
                json.objects("completions", suggestions.completions(), Suggesting::completion)
                    .texts("corrections", suggestions.corrections())));
  }

  private static void completion(Json json, Completion completion) throws IOException {
    json.text("text", completion.text()).number("articles", completion.articles());
  }

  /** The texts alone; corrections where nothing completes what was typed. */
  void forBrowsers(Exchange exchange) throws IOException {
    var typed = typed(exchange);
    var suggestions = clippings.suggest(typed);
    var texts = suggestions.completions().stream().map(Completion::text).toList();
    exchange.answer(
        OpenSearch.SUGGESTIONS_TYPE,
        Json.pair(typed, texts.isEmpty() ? suggestions.corrections() : texts));
  }

  private static String typed(Exchange exchange) {
    var text = exchange.arguments().text(Parameter.Q);
    return text == null ? "" : text;
  }
}
