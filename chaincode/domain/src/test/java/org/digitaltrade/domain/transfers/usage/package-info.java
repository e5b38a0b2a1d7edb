/** Tests of the rules for usage and meters. */
@NullMarked
package org.digitaltrade.domain.transfers.usage;

import org.jspecify.annotations.NullMarked;
