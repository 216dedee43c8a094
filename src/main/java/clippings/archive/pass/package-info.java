/**
 * One pass that makes the index equal to the folder: {@code Keeper} walks and finds the {@code
 * Difference}, leaves what is still being written ({@code Resting}) or may only be unplugged
 * ({@code RemovalGuard}), and {@code Pass} reads files and commits.
 */
@NullMarked
package clippings.archive.pass;

import org.jspecify.annotations.NullMarked;
