/**
 * The register of those who take part: enterprises at home and abroad, authorities, certification bodies. Nothing asks
 * for an entry before a party may act, since certificates already say who acts; the register adds what they can't say.
 */
@NullMarked
package org.digitaltrade.domain.party;

import org.jspecify.annotations.NullMarked;
