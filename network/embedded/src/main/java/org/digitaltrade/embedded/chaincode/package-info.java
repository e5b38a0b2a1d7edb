/**
 * The peer side of the chaincode protocol, and a home for chaincode inside this JVM: each chaincode in a class loader of its own,
 * driven at the shim's stream, so that unchanged chaincode meets exactly the messages a peer would send. Bytes alone cross the
 * boundary: neither side sees the other's protobuf, gRPC or BouncyCastle.
 */
@NullMarked
package org.digitaltrade.embedded.chaincode;

import org.jspecify.annotations.NullMarked;
