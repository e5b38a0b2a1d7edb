/** Reading records and their histories through the gateway. */
@NullMarked
package org.digitaltrade.cli.read;

import org.jspecify.annotations.NullMarked;
