/**
 * The system chaincode {@code _lifecycle}, with which any of Fabric's tools installs, approves and commits chaincode: packages of
 * chaincode as a service in a folder for each peer, and the reads, writes and words of a real peer.
 */
@NullMarked
package org.digitaltrade.embedded.lifecycle;

import org.jspecify.annotations.NullMarked;
