package org.digitaltrade.embedded.deploy;

import java.util.List;

/**
 * A committed definition.
 *
 * @param packageId label and hash of the package that the peers have installed
 * @param registeredAs the name with which the chaincode registers
 * @param organisations who installed and approved
 * @param block where the definition was committed
 */
public record Deployed(
        String channel,
        String name,
        String version,
        long sequence,
        String packageId,
        String registeredAs,
        List<String> organisations,
        long block) {}
