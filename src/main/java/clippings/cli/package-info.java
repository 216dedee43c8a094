/**
 * The command line: one class a subcommand. Results go to standard output, messages to standard
 * error; exceptions become exit codes in one place, {@link clippings.cli.Failures}. Everything that
 * comes out of an article or a file name passes through {@link clippings.cli.Console}, which takes
 * its control characters out.
 */
@NullMarked
package clippings.cli;

import org.jspecify.annotations.NullMarked;
