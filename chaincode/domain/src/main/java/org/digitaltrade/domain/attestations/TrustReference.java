package org.digitaltrade.domain.attestations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a trust service stands, as verdicts write it: {@code SCHEME@SEQUENCE/SERVICE}.
 *
 * @param sequence of the list that was consulted
 */
public record TrustReference(String schemeId, int sequence, String serviceId) {
    private static final Pattern FORM = Pattern.compile("([A-Z0-9-]{1,64})@([0-9]{1,6})/([A-Za-z0-9._-]{1,64})");

    /** Empty if it has another form. */
    public static Optional<TrustReference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new TrustReference(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
