/**
 * Texts to terms, for articles and queries alike: {@link clippings.index.analysis.TextAnalysis}
 * makes them. A term is stem and surface form in one ({@link clippings.index.analysis.WordForms}),
 * so a word takes one posting and its forms lie side by side. An article's words are stemmed by its
 * language ({@link clippings.index.analysis.Language}), those of a query by every language that is
 * there.
 */
@NullMarked
package clippings.index.analysis;

import org.jspecify.annotations.NullMarked;
