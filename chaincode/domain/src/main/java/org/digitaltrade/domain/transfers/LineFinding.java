package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;

/** What the decision table said about one line of a case. */
public record LineFinding(CodeWord datasetId, Row row, Route route, Hash inputsHash) {}
