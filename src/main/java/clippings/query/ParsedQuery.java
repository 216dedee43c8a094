package clippings.query;

import java.util.List;

/**
 * A query text, understood.
 *
 * @param text as it was typed
 * @param clause what it stands for
 * @param notices what could not be read as written, in order of position; empty when all was clear
 */
public record ParsedQuery(String text, Clause clause, List<Notice> notices) {

  public ParsedQuery {
    notices = List.copyOf(notices);
  }
}
