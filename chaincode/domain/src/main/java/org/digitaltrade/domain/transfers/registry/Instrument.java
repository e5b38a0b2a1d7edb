package org.digitaltrade.domain.transfers.registry;

import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.transfers.CodeWord;

/**
 * An international instrument.
 *
 * @param setsConditions whether it sets the conditions under which personal information may leave (PIPL, art. 38 ¶2)
 */
public record Instrument(CodeWord code, String title, boolean setsConditions) {
    private static final int MAX_TITLE_LENGTH = 200;

    public Instrument {
        PlainText.check(title, MAX_TITLE_LENGTH);
    }
}
