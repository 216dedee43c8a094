package clippings.server;

/** The page of an archive that holds nothing yet: how to begin. */
final class EmptyArchivePage {

  private EmptyArchivePage() {}

  static byte[] bytes(PageState state) {
    return Layout.page(
        Wording.of("name"),
        state,
        true,
        "plain",
        html ->
            html.open("main", "id", "main")
                .element("h1", Wording.of("empty.title"))
                .element("p", Wording.of("empty.how"))
                .element("p", Wording.of("empty.ledger"))
                .close());
  }
}
