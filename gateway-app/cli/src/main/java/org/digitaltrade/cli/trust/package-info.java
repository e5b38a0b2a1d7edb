/** Trust from outside the ledger: lists in its own JSON, European lists in XML, and folders of anchors; import and comparison. */
@NullMarked
package org.digitaltrade.cli.trust;

import org.jspecify.annotations.NullMarked;
