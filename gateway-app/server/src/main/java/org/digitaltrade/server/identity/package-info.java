/**
 * Who asks: certificates held against their organisations' roots, sign-in by a signed challenge, sessions, and what a
 * caller may see. Authority comes from the certificate alone. Reads no ledger and no database.
 */
@NullMarked
package org.digitaltrade.server.identity;

import org.jspecify.annotations.NullMarked;
