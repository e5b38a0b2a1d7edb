/**
 * Trade contracts between parties: the document that they sign, the steps by which they are bound, what must be there
 * before the contract is in force, and its performance. One class holds the steps of one stage ({@link
 * org.digitaltrade.domain.trade.Offering}, {@link org.digitaltrade.domain.trade.Conditions}, {@link
 * org.digitaltrade.domain.trade.Performing}); a further stage is a further class with events of its own. Transfer cases
 * are known here by their tokens alone.
 */
@NullMarked
package org.digitaltrade.domain.trade;

import org.jspecify.annotations.NullMarked;
