package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.transfers.registry.Overlays;

/**
 * What bears on a decision about a case besides its file, the law and the meter.
 *
 * @param foreignRequestApproved whether the competent authority approved that a foreign authority gets the data
 */
public record CaseContext(Overlays overlays, boolean foreignRequestApproved) {
    public static final CaseContext NONE = new CaseContext(Overlays.NONE, false);
}
