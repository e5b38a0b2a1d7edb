package org.digitaltrade.domain;

import java.util.regex.Pattern;

/**
 * A legal person or authority: {@code uscc:} + 18 characters, {@code lei:} + 20 characters, or {@code auth:} + an
 * authority's code. Only the form is checked here; check digits are {@link Uscc}'s and {@link Lei}'s, since a registrar
 * may record an override for a code that was issued with a wrong one.
 */
public record PartyId(String value) implements Comparable<PartyId> {
    private static final Pattern FORM =
            Pattern.compile("uscc:[0-9A-HJ-NP-RTUW-Y]{18}|lei:[0-9A-Z]{18}[0-9]{2}|auth:[A-Z]{2,16}");

    public PartyId {
        if (!FORM.matcher(value).matches()) {
            throw new RejectedException(Code.MALFORMED, "a party is uscc:…, lei:… or auth:…");
        }
    }

    public static PartyId uscc(String code) {
        return new PartyId("uscc:" + code);
    }

    public static PartyId lei(String code) {
        return new PartyId("lei:" + code);
    }

    public static PartyId authority(String code) {
        return new PartyId("auth:" + code);
    }

    public boolean isUscc() {
        return value.startsWith("uscc:");
    }

    public boolean isLei() {
        return value.startsWith("lei:");
    }

    public boolean isAuthority() {
        return value.startsWith("auth:");
    }

    /** The identifier without its scheme. */
    public String code() {
        return value.substring(value.indexOf(':') + 1);
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
