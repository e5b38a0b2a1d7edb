package org.digitaltrade.embedded.chaincode;

/**
 * A package of chaincode as a service that a peer has installed.
 *
 * @param packageId label and hash of the package: {@code label:hash}
 * @param address where the chaincode listens
 */
public record InstalledChaincode(String packageId, ChaincodeAddress address) {}
