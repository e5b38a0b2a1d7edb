/**
 * Deploys chaincode on a running network as an operator with every organisation's key would: the package is installed on each peer,
 * each organisation's administrator approves the definition, and one of them commits it. Only the peers' services are used, so
 * nothing here knows whether the network is embedded.
 */
@NullMarked
package org.digitaltrade.embedded.deploy;

import org.jspecify.annotations.NullMarked;
