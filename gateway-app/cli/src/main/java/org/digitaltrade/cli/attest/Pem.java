package org.digitaltrade.cli.attest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files as tools write them: DER, PEM with one block or several under whatever label, or bare Base64. */
public final class Pem {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,64})-----([^-]*)-----END \\1-----");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+={0,2}\\s*");
    /** Of a shorter text one couldn't tell Base64 from words. */
    private static final int SHORTEST_BASE64 = 64;

    private Pem() {}

    /** The blocks inside, private keys left out; or the bytes themselves, if this is no PEM. */
    public static List<byte[]> blocks(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            return pem(text);
        }
        if (text.length() >= SHORTEST_BASE64 && BASE64.matcher(text).matches()) {
            return decode(text).map(List::of).orElse(List.of(file));
        }
        return List.of(file);
    }

    private static List<byte[]> pem(String text) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(1).contains("PRIVATE KEY") && !matcher.group(1).contains("PARAMETERS")) {
                // Attributes of old tools stand before an empty line; a block that isn't Base64 is kept as bad as it
                // is.
                String body = matcher.group(2);
                blocks.add(decode(body).orElse(body.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return blocks;
    }

    private static java.util.Optional<byte[]> decode(String text) {
        try {
            return java.util.Optional.of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }
}
