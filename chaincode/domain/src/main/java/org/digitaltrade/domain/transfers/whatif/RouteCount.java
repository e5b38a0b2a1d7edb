package org.digitaltrade.domain.transfers.whatif;

import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;

/** How many flows a row sent on a route. */
public record RouteCount(Row row, Route route, int flows) {}
