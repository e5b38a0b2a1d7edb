/**
 * The Gateway service of a peer: evaluate, endorse with a plan that satisfies every policy concerned, submit, tell how it ended, and
 * chaincode events. Status codes, texts and details are those of Fabric's own gateway, so that clients can't tell the difference.
 */
@NullMarked
package org.digitaltrade.embedded.gateway;

import org.jspecify.annotations.NullMarked;
