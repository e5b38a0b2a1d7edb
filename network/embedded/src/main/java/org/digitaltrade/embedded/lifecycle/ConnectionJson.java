package org.digitaltrade.embedded.lifecycle;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress.ClientIdentity;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress.Tls;

/** {@code connection.json} of a package: names and meaning are those of Fabric's peers. */
final class ConnectionJson {
    private static final Pattern DURATION = Pattern.compile("([0-9]+)(ms|s|m|h)");

    private ConnectionJson() {}

    static byte[] write(ChaincodeAddress address) {
        JsonObject json = new JsonObject();
        json.addProperty("address", address.endpoint());
        json.addProperty("dial_timeout", address.dialTimeout().toMillis() + "ms");
        json.addProperty("tls_required", address.tls().isPresent());
        address.tls().ifPresent(tls -> {
            json.addProperty("root_cert", tls.rootCertificates());
            tls.serverName().ifPresent(name -> json.addProperty("domain", name));
            json.addProperty("client_auth_required", tls.client().isPresent());
            tls.client().ifPresent(client -> {
                json.addProperty("client_cert", client.certificate());
                json.addProperty("client_key", client.privateKey());
            });
        });
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException with a peer's words if something is missing
     */
    static ChaincodeAddress read(JsonObject json) {
        String endpoint = text(json, "address");
        require(!endpoint.isEmpty(), "chaincode address not provided");
        return new ChaincodeAddress(endpoint, dialTimeout(text(json, "dial_timeout")), tls(json));
    }

    private static Optional<Tls> tls(JsonObject json) {
        if (!flag(json, "tls_required")) {
            return Optional.empty();
        }
        boolean shown = flag(json, "client_auth_required");
        require(!shown || !text(json, "client_key").isEmpty(), "chaincode tls key not provided");
        require(!shown || !text(json, "client_cert").isEmpty(), "chaincode tls cert not provided");
        require(!text(json, "root_cert").isEmpty(), "chaincode tls root cert not provided");
        return Optional.of(new Tls(
                text(json, "root_cert"),
                Optional.of(text(json, "domain")).filter(name -> !name.isEmpty()),
                shown
                        ? Optional.of(new ClientIdentity(text(json, "client_cert"), text(json, "client_key")))
                        : Optional.empty()));
    }

    private static Duration dialTimeout(String text) {
        if (text.isEmpty()) {
            return ChaincodeAddress.DIAL_TIMEOUT;
        }
        Matcher matcher = DURATION.matcher(text);
        require(matcher.matches(), "time: invalid duration \"" + text + "\"");
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) && json.get(name).isJsonPrimitive()
                ? json.get(name).getAsString()
                : "";
    }

    private static boolean flag(JsonObject json, String name) {
        return json.has(name)
                && json.get(name).isJsonPrimitive()
                && json.get(name).getAsBoolean();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
