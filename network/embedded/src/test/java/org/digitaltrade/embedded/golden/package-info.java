/** The recordings of real Fabric in {@code network/golden}, as state to simulate on and as answers to compare with. */
@NullMarked
package org.digitaltrade.embedded.golden;

import org.jspecify.annotations.NullMarked;
