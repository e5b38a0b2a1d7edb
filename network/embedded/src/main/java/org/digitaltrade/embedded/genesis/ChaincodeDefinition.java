package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;

/**
 * A committed chaincode definition.
 *
 * @param name chaincode name, the namespace of its state
 * @param version label chosen by the operators
 * @param sequence counts definitions of this name, from 1
 * @param policy the endorsement policy: {@code ApplicationPolicy} bytes
 * @param collections private data collections; the default instance if there are none
 * @param initRequired whether the first call must be an initialisation
 */
public record ChaincodeDefinition(
        String name,
        String version,
        long sequence,
        ByteString policy,
        CollectionConfigPackage collections,
        boolean initRequired) {}
