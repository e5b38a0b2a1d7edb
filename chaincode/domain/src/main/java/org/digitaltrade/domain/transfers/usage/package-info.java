/**
 * What actually left: usages reported per case, gapless, each with a manifest that counts once, and the meter that adds
 * up persons per legal entity and year over all its cases.
 */
@NullMarked
package org.digitaltrade.domain.transfers.usage;

import org.jspecify.annotations.NullMarked;
