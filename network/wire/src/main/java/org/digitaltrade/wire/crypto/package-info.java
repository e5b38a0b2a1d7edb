/**
 * Hashing, PEM and ECDSA as Fabric uses them: SHA-256, DER signatures with low S. Providers are passed as objects,
 * never looked up by name, since a chaincode in the same JVM may register another provider of the same name.
 */
@NullMarked
package org.digitaltrade.wire.crypto;

import org.jspecify.annotations.NullMarked;
