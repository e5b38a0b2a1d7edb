/** The gateway that one organisation, or several together, runs for its callers. */
@NullMarked
package org.digitaltrade.server;

import org.jspecify.annotations.NullMarked;
