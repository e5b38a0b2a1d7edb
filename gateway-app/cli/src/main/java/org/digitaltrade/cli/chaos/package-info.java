/**
 * {@code dtl chaos}: processes killed at random instants under load, and after each death the question whether all that was promised
 * is still true. Whoever remembers the promises is never the one that is killed.
 */
@NullMarked
package org.digitaltrade.cli.chaos;

import org.jspecify.annotations.NullMarked;
