/** Makes the certificates, lists and signatures that tests need, good ones and each kind of bad one; keys live in memory. */
@NullMarked
package org.digitaltrade.signatures.samples;

import org.jspecify.annotations.NullMarked;
