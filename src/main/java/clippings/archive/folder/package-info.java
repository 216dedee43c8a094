/**
 * What stands in the articles folder: lists and walks it ({@link
 * clippings.archive.folder.FolderReader}, {@link clippings.archive.folder.FolderWalk}), watches it
 * ({@link clippings.archive.folder.FolderWatch}), and puts files into it ({@link
 * clippings.archive.folder.ArticleFiles}). Links are never followed, and of a folder that cannot be
 * seen nothing is concluded.
 */
@NullMarked
package clippings.archive.folder;

import org.jspecify.annotations.NullMarked;
