/** Reading transfer cases, their usages and meters and the rule sets they are judged by: channel {@code approval}. */
@NullMarked
package org.digitaltrade.server.transfers;

import org.jspecify.annotations.NullMarked;
