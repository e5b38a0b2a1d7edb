/** Whom a verification trusts, and what relying jurisdictions make of it. Anchors are inputs; nothing here is built in. */
@NullMarked
package org.digitaltrade.signatures.trust;

import org.jspecify.annotations.NullMarked;
