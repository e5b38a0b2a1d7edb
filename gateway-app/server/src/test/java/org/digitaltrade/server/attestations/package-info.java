/** Tests of the gateway's answers about trust. */
@NullMarked
package org.digitaltrade.server.attestations;

import org.jspecify.annotations.NullMarked;
