/**
 * Contract classes of trade: contracts with the tokens they depend on, and the register of parties. They read what a
 * step needs, let the domain decide and write what it decided.
 */
@NullMarked
package org.digitaltrade.contracts.trade;

import org.jspecify.annotations.NullMarked;
