package clippings.search.match;

import clippings.index.document.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.search.FilterMatchesIterator;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;

/**
 * Of the matches in {@link Fields#TEXT} those that lie before the title.
 *
 * @param title where that begins
 */
record StoryMatches(Matches matches, int title) implements Matches {

  @Override
  public @Nullable MatchesIterator getMatches(String field) throws IOException {
    var found = matches.getMatches(field);
    if (found == null || !field.equals(Fields.TEXT)) return found;
    return new FilterMatchesIterator(found) {
      @Override
      public boolean next() throws IOException {
        while (in.next()) {
          if (in.startOffset() < title) return true;
        }
        return false;
      }
    };
  }

  @Override
  public Collection<Matches> getSubMatches() {
    return List.of();
  }

  @Override
  public Iterator<String> iterator() {
    return matches.iterator();
  }
}
