package org.digitaltrade.acceptance.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.digitaltrade.client.Intent;
import org.digitaltrade.domain.Lei;

/** Registrations: the smallest transactions that can be told apart. */
final class Parties {
    private static final int CHECK_NUMBERS = 100;

    private Parties() {}

    /** Enters an enterprise into a channel's register. */
    static Intent registration(String channel, String party, String country) {
        return Intent.of(
                channel,
                "Parties",
                "register",
                ("{\"country\":\"" + country + "\",\"kind\":\"ENTERPRISE\",\"partyId\":\"" + party + "\"}")
                        .getBytes(UTF_8));
    }

    /** Enters an enterprise abroad that nobody else has this number of. */
    static Intent registration(String channel, int number) {
        return registration(channel, id(number), "DE");
    }

    /** The party of that number. */
    static String id(int number) {
        String body = String.format(Locale.ROOT, "9845TEST%010d", number);
        for (int check = 0; check < CHECK_NUMBERS; check++) {
            String code = String.format(Locale.ROOT, "%s%02d", body, check);
            if (Lei.isValid(code)) {
                return "lei:" + code;
            }
        }
        throw new IllegalStateException("one of a hundred check numbers fits: " + body);
    }
}
