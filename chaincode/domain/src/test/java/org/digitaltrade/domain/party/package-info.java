/** Tests of the register of parties. */
@NullMarked
package org.digitaltrade.domain.party;

import org.jspecify.annotations.NullMarked;
