package org.digitaltrade.server.projection;

import java.util.Base64;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.web.ProblemException;

/**
 * Where a list goes on. It needs no protection: whatever it says, only what the caller may read is selected.
 *
 * @param height the height that the first page showed
 * @param after the key of the last record shown
 */
public record PageCursor(String channel, String type, long height, String after) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Records.canonical(this));
    }

    /** @throws ProblemException CURSOR_INVALID unless it is one for this list, at a height that was reached */
    static PageCursor parse(String text, String channel, String type, long currentHeight) {
        try {
            PageCursor cursor =
                    Records.parse(PageCursor.class, Base64.getUrlDecoder().decode(text));
            if (cursor.channel.equals(channel) && cursor.type.equals(type) && cursor.height <= currentHeight) {
                return cursor;
            }
        } catch (IllegalArgumentException | RejectedException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return new ProblemException(Code.CURSOR_INVALID, "begin the list anew, without cursor");
    }
}
