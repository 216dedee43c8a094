package clippings.cli;

import clippings.feed.FeedListener;
import clippings.feed.Outcome;
import clippings.feed.Polled;
import java.util.ArrayList;

/**
 * Prints what {@code fetch} does: a line an article, with tabs between what came of it, its
 * address, and its file or the reason.
 */
record FetchResults(Console console) implements FeedListener {
  @Override
  public void dealtWith(Outcome outcome) {
    switch (outcome) {
      case Outcome.Stored(var what, var file, var remark) -> print("stored", what, file, remark);
      case Outcome.Known(var what) -> print("known", what);
      case Outcome.Skipped(var what, var reason) -> print("skipped", what, reason);
      case Outcome.Failed(var what, var reason) -> print("failed", what, reason);
      case Outcome.Postponed(var what, var reason, var until) ->
          print("postponed", what, "%s; until %s".formatted(reason, until));
    }
  }

  @Override
  public void polled(Polled polled) {
    console.out().flush();
    console.say(Following.text(polled));
  }

  private void print(String... parts) {
    var shown = new ArrayList<String>();
    for (var part : parts) if (!part.isEmpty()) shown.add(Console.harmless(part));
    console.print(String.join("\t", shown));
  }
}
