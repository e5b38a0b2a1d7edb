/**
 * Runs the topology on real Hyperledger Fabric with its own programs: keys, genesis blocks, orderers, peers, chaincode
 * servers and the chaincode's definition, each step safe to repeat. Nothing of Fabric is contained here.
 */
@NullMarked
package org.digitaltrade.fabric;

import org.jspecify.annotations.NullMarked;
