/**
 * What a party signs business documents with: its document key, which is another than its ledger identity's, and the
 * certification bodies that tests, development and the demonstration make for themselves.
 */
@NullMarked
package org.digitaltrade.cli.documents;

import org.jspecify.annotations.NullMarked;
