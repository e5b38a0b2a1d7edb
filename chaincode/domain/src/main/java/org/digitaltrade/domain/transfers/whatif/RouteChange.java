package org.digitaltrade.domain.transfers.whatif;

import org.digitaltrade.domain.transfers.rules.Route;

/** How many flows would take another route than under the rule set that is compared with. */
public record RouteChange(Route from, Route to, int flows) {}
