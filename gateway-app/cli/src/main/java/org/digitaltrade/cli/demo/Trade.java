package org.digitaltrade.cli.demo;

import java.util.List;

/**
 * What the story leaves on the ledger.
 *
 * @param attestationIds of every signature: on application and standard contract, then on the trade contract
 */
public record Trade(String contractId, String caseId, List<String> attestationIds) {}
