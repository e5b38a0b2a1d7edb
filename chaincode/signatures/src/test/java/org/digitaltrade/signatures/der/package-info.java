/** What is DER and what is not. */
@NullMarked
package org.digitaltrade.signatures.der;

import org.jspecify.annotations.NullMarked;
