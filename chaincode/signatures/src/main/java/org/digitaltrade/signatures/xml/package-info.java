/** XAdES (ETSI EN 319 132-1) from canonical octets: whoever has the document canonicalises, here is verified what was signed. */
@NullMarked
package org.digitaltrade.signatures.xml;

import org.jspecify.annotations.NullMarked;
