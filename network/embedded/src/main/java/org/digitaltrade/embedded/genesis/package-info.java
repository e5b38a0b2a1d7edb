/**
 * The first two blocks of a channel: block 0, a real configuration block as configtxgen would make it, and block 1, which seeds the
 * {@code _lifecycle} keys of a chaincode definition as the commit of one does; and reading definitions back from state.
 */
@NullMarked
package org.digitaltrade.embedded.genesis;

import org.jspecify.annotations.NullMarked;
