/**
 * What only everything together can show: the architecture as it was built, whole trades on a running network, the
 * command line as a user meets it, and what survives when processes are killed.
 */
@NullMarked
package org.digitaltrade.acceptance;

import org.jspecify.annotations.NullMarked;
