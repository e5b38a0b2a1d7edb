package org.digitaltrade.server.identity;

import org.digitaltrade.domain.Actor;

/**
 * Somebody signed in, for whom answers are chosen: from the channels that its organisation is a member of, what
 * {@link org.digitaltrade.domain.ReadAccess} lets it read.
 */
public record Viewer(Actor actor) {}
