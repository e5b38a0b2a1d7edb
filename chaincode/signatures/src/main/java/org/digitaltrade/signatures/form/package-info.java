/** What the checks ask of a signature, whatever its format. */
@NullMarked
package org.digitaltrade.signatures.form;

import org.jspecify.annotations.NullMarked;
