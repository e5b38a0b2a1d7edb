/** Trust lists, agreements and attestations as calls of the chaincode. */
@NullMarked
package org.digitaltrade.contracts.attestations;

import org.jspecify.annotations.NullMarked;
