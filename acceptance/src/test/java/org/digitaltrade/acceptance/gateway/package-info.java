/** The gateway between a client and the embedded network: what a party writes through it is what others read from it. */
@NullMarked
package org.digitaltrade.acceptance.gateway;

import org.jspecify.annotations.NullMarked;
