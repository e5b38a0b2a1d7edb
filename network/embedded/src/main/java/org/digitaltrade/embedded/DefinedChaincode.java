package org.digitaltrade.embedded;

import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;

/**
 * A chaincode of this JVM and what a channel says of it. One name is one package on all channels.
 *
 * @param channel where it is defined
 * @param definition name, policy, collections
 * @param chaincode what runs
 */
public record DefinedChaincode(String channel, ChaincodeDefinition definition, ChaincodePackage chaincode) {}
