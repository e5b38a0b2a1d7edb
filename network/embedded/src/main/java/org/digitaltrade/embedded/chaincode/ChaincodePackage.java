package org.digitaltrade.embedded.chaincode;

import java.nio.file.Path;

/**
 * Installed chaincode. Names defined with the same package share one running chaincode, as they do on a peer.
 *
 * @param libraries folder with the chaincode's jar and all it needs
 * @param mainClass its {@code Chaincode} class, with a constructor without parameters
 */
public record ChaincodePackage(Path libraries, String mainClass) {}
