/**
 * Membership: which certificate belongs to which organisation and in which role. An {@link
 * org.digitaltrade.wire.msp.Identity} exists only for a certificate that its organisation's MSP accepts; whether it is
 * expired is asked separately, with a time, because a committed block must be judged alike at any later time.
 */
@NullMarked
package org.digitaltrade.wire.msp;

import org.jspecify.annotations.NullMarked;
