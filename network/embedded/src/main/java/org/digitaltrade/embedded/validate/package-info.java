/**
 * What a peer does with an ordered block: judges each transaction with the code that a real peer gives, works out what the valid
 * ones change, and chains a hash over both. The order of checks is Fabric's, since the first that fails names the code.
 */
@NullMarked
package org.digitaltrade.embedded.validate;

import org.jspecify.annotations.NullMarked;
