/** Tests of lists from outside the ledger. */
@NullMarked
package org.digitaltrade.cli.trust;

import org.jspecify.annotations.NullMarked;
