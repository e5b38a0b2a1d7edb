package org.digitaltrade.server.ledger;

import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.server.web.ProblemException;

/**
 * Looks through the texts of a call before any peer sees them: arguments stay in blocks and logs for good. The chaincode
 * refuses the same; here it never gets that far.
 */
final class PersonalData {
    /** What has a form of its own is no text: hashes, Base64 of any length that matters, identifiers with their scheme. */
    private static final Pattern TYPED = Pattern.compile(
            "[0-9a-f]{32,}|[A-Za-z0-9+/]{40,}={0,2}|(uscc|lei|auth):[0-9A-Z]+|[A-Z]{2}-[A-Z0-9-]*[0-9a-f]{12,32}"
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?|-?[0-9]{1,19}");

    private PersonalData() {}

    /** @throws ProblemException PERSONAL_DATA_SUSPECTED, with where */
    static void refuse(JsonValue argument) {
        look(argument, "");
    }

    private static void look(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> look(member, pointer + "/" + name));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                look(array.elements().get(i), pointer + "/" + i);
            }
        } else if (value instanceof JsonString text
                && !TYPED.matcher(text.value()).matches()
                && PlainText.looksPersonal(text.value())) {
            throw new ProblemException(
                    Code.PERSONAL_DATA_SUSPECTED,
                    pointer + ": the text looks as if it held a telephone, identity or e-mail entry");
        }
    }
}
