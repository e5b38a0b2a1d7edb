/**
 * The network as it is written in {@code topology.yaml}: organisations, channels, policies, collections, ports. A
 * topology that exists is a consistent one; a wrong file is refused with its line and the reason.
 */
@NullMarked
package org.digitaltrade.topology;

import org.jspecify.annotations.NullMarked;
