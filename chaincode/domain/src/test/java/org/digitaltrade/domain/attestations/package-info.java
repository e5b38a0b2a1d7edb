/** Tests of what the ledger keeps about signatures, and samples of it for the tests of those who rely on them. */
@NullMarked
package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.NullMarked;
