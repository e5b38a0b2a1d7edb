/**
 * The command line {@code dtl}: the frame that all commands share. Words for people on standard output, one JSON object
 * instead with {@code --json}, failures with their stable code on standard error, and an exit code that a script can
 * branch on.
 */
@NullMarked
package org.digitaltrade.cli;

import org.jspecify.annotations.NullMarked;
