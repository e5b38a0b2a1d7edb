/** How the gateway itself is: health, how far each channel has been followed, and the page at {@code /}. */
@NullMarked
package org.digitaltrade.server.status;

import org.jspecify.annotations.NullMarked;
