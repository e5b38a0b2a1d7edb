package org.digitaltrade.embedded.chaincode;

import java.util.ArrayList;
import java.util.List;

/**
 * All in which two hosts of one network may differ and that chaincode must not see: language, time zone, default charset, the user's
 * name, the order in which immutable collections are walked, and identity hash codes.
 *
 * @param language of the default locale; Turkish and Azeri have their own upper case of i and a decimal comma, Arabic its own digits
 * @param country of the default locale
 * @param timeZone the default one; one is half an hour off, one is a day ahead
 * @param charset the default one, as far as the Java version allows
 * @param hashSeed where immutable sets and maps begin to iterate, of 2^32
 * @param reversed whether they iterate backwards
 */
record Surroundings(String language, String country, String timeZone, String charset, long hashSeed, boolean reversed) {

    /** Every other one is Turkic, reversed and of a narrow charset, so that two neighbours differ in everything. */
    private static final List<Surroundings> ALL = List.of(
            new Surroundings("en", "US", "UTC", "UTF-8", 0x0000_0000L, false),
            new Surroundings("tr", "TR", "Asia/Kathmandu", "US-ASCII", 0x8000_0000L, true),
            new Surroundings("ar", "EG", "Pacific/Kiritimati", "UTF-8", 0x4000_0000L, false),
            new Surroundings("az", "AZ", "America/St_Johns", "ISO-8859-1", 0xC000_0000L, true),
            new Surroundings("zh", "CN", "Asia/Shanghai", "UTF-8", 0x2000_0000L, false),
            new Surroundings("tr", "CY", "Australia/Lord_Howe", "US-ASCII", 0xA000_0000L, true));

    /** From this version on Java takes UTF-8, or what the system's locale says. */
    private static final int FIXED_CHARSET_FROM = 18;

    /** The surroundings of one of a network's organisations; those of neighbouring numbers differ in everything. */
    static Surroundings number(int organisation) {
        return ALL.get(organisation % ALL.size());
    }

    /** An organisation whose surroundings are the opposite of this one's in all. */
    static int opposite(int organisation, int organisations) {
        boolean even = organisation % 2 == 0;
        return even && organisation + 1 < organisations ? organisation + 1 : Math.max(organisation - 1, 0);
    }

    /** Options of a JVM with these surroundings. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + timeZone,
                "-Duser.name=" + language + country,
                "-Dfile.encoding=" + (Runtime.version().feature() < FIXED_CHARSET_FROM ? charset : fixedCharset()),
                // Kind 5 numbers objects for each thread, kind 1 goes by their address.
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=" + (reversed ? 1 : 5)));
        options.addAll(List.of("--add-opens", "java.base/java.util=ALL-UNNAMED"));
        return options;
    }

    private String fixedCharset() {
        return charset.equals("UTF-8") ? charset : "COMPAT";
    }

    /** The system's locale for such a JVM: it decides the charset where the option no longer does. */
    String systemLocale() {
        return charset.equals("UTF-8") ? "C.UTF-8" : "C";
    }
}
