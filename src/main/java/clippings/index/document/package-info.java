/**
 * Articles as Lucene documents: the schema ({@link clippings.index.document.Fields}), how a
 * document is made ({@link clippings.index.document.ArticleDocument}) and read again ({@link
 * clippings.index.document.StoredArticles}, {@link clippings.index.document.LiveDocuments}).
 *
 * <p>An article is one document, and so is each row of the ledger. All paragraphs stand in one
 * field, so far apart that nothing reaches across; a {@link
 * clippings.index.document.ParagraphTable} turns offsets back into paragraphs.
 */
@NullMarked
package clippings.index.document;

import org.jspecify.annotations.NullMarked;
