/** Electronic seals of GM/T 0031 and GB/T 38540, as OFD documents carry them. */
@NullMarked
package org.digitaltrade.signatures.ses;

import org.jspecify.annotations.NullMarked;
