package clippings.suggest;

/**
 * What a text that is being typed may become.
 *
 * @param text all of it, ready to be run as a query
 * @param articles how many articles have what was added, with the words before it
 */
public record Completion(String text, int articles) {}
