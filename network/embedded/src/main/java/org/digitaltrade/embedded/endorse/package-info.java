/**
 * What a peer does with a proposal: the checks in a real peer's order and with its words, one simulation, and the answer that any
 * number of this network's peers sign, each with its own key.
 */
@NullMarked
package org.digitaltrade.embedded.endorse;

import org.jspecify.annotations.NullMarked;
