/** Tests of the rules for transfer cases. */
@NullMarked
package org.digitaltrade.domain.transfers;

import org.jspecify.annotations.NullMarked;
