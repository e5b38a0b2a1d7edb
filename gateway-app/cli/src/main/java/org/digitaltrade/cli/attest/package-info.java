/** Having signatures on documents verified and recorded by the ledger. */
@NullMarked
package org.digitaltrade.cli.attest;

import org.jspecify.annotations.NullMarked;
