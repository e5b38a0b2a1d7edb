/**
 * Fabric's policies: who must have signed. Signature policies with their text form, their evaluation and the plans of
 * organisations that satisfy them; policies over the policies of sub-groups.
 */
@NullMarked
package org.digitaltrade.wire.policy;

import org.jspecify.annotations.NullMarked;
