/** The recorded scenarios of real Fabric, played again as new transactions of an unchanged client, and what differs. */
@NullMarked
package org.digitaltrade.embedded.scenarios;

import org.jspecify.annotations.NullMarked;
