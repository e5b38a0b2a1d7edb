/**
 * A whole Fabric network in one JVM: real bytes, real signatures, real certificates, but one process that holds every organisation's
 * keys, and no consensus between hosts that distrust each other. Everything that starts and ends is here; what a transaction passes
 * through is in the packages below, in the order {@code gateway}, {@code endorse}, {@code chaincode}, {@code simulate}, {@code order},
 * {@code validate}, {@code store}, {@code deliver}.
 */
@NullMarked
package org.digitaltrade.embedded;

import org.jspecify.annotations.NullMarked;
