/**
 * CMS SignedData (RFC 5652): its envelope, the signed attributes and the one signer, for European and Chinese (GM) forms.
 * The library's own verifier is not used: it lets weak digests and embedded content pass, and can't read the GM forms.
 */
@NullMarked
package org.digitaltrade.signatures.cms;

import org.jspecify.annotations.NullMarked;
