package org.digitaltrade.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case bends one place of the standard file and expects its line and the reason. */
class WrongTopologyTest {

    /**
     * One mistake.
     *
     * @param find the place, the first occurrence of it
     * @param mistake put there instead
     * @param at a text of the changed file, of which the {@code occurrence}-th stands in the line that the message must
     *     name
     */
    record Mistake(String find, String mistake, String reason, String at, int occurrence) {

        static Mistake of(String find, String mistake, String reason) {
            return new Mistake(find, mistake, reason, mistake, 1);
        }

        Mistake at(String text) {
            return at(text, 1);
        }

        Mistake at(String text, int nth) {
            return new Mistake(find, mistake, reason, text, nth);
        }

        long line(String file) {
            int position = -1;
            for (int i = 0; i < occurrence; i++) {
                position = file.indexOf(at, position + 1);
            }
            return 1
                    + file.substring(0, position)
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
        }

        @Override
        public String toString() {
            return reason;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                // form of the file
                Mistake.of("network: b", "network: b: c", "not YAML: mapping values are not allowed here"),
                Mistake.of("gateway: {port: 8480}", "gateway: 8480", "expected fields with names"),
                Mistake.of("gateway: {port: 8480}", "gateway: {port: [8480]}", "expected a text"),
                Mistake.of("gateway: {port: 8480}", "gateway: &g {port: 8480}", "anchors are not supported"),
                Mistake.of("endorsement: [ZONE, AGENCY]", "endorsement: ZONE", "expected a list"),
                Mistake.of(
                                "port: 7051",
                                "port: 7051\n    colour: red",
                                "unknown field \"colour\", expected are mspId, kind, name, port, users")
                        .at("colour"),
                Mistake.of("port: 7051", "port: 7051\n    kind: ZONE", "field \"kind\" stands twice")
                        .at("kind: ZONE"),
                Mistake.of("    port: 7051\n", "", "field \"port\" is missing").at("mspId: BJCAC"),
                Mistake.of("gateway: {port: 8480}", "", "field \"gateway\" is missing")
                        .at("network:"),
                Mistake.of("{role: gateway}", "{role: gateway, a: a, b: b, c: c, d: d}", "more than 4 fields"),
                // values
                Mistake.of("zh: 市委网信办", "zh: ''", "expected a text of 1 to 128 characters"),
                Mistake.of("beijing-digital-trade", "Beijing", "\"Beijing\" is not of the form [a-z][a-z0-9-]{0,47}"),
                Mistake.of("port: 7051", "port: first", "expected a whole number, found \"first\""),
                Mistake.of("port: 7051", "port: 80", "expected a number from 1024 to 65533, found 80"),
                Mistake.of("domestic: true", "domestic: yes", "expected true or false, found \"yes\""),
                Mistake.of("kind: AGENCY", "kind: BANK", "expected one of [AGENCY, ZONE, PARTNER], found \"BANK\""),
                // organisations
                Mistake.of("mspId: BJCOM", "mspId: BJCAC", "organisation BJCAC stands twice")
                        .at("mspId: BJCAC", 2),
                Mistake.of("port: 7061", "port: 7053", "port 7053 is in use already; a node needs 3 in a row"),
                Mistake.of("name: User1, unit: CLIENT", "name: Admin, unit: ADMIN", "user Admin stands twice")
                        .at("name: Admin", 2),
                Mistake.of("name: User1", "name: User2", "organisation BJCAC has no user User1")
                        .at("name: Admin"),
                Mistake.of("unit: CLIENT", "unit: PEER", "user User1 cannot be of unit PEER"),
                Mistake.of("unit: ADMIN", "unit: CLIENT", "user Admin cannot be of unit CLIENT"),
                Mistake.of("role: auditor", "rank: high", "unknown attribute \"rank\""),
                Mistake.of("role: auditor, authorityCode: BJCAC", "authorityCode: BJCAC", "a user needs a role")
                        .at("{authorityCode: BJCAC}"),
                Mistake.of(
                        "uscc: 91110108MA0DEM013A",
                        "uscc: 911I",
                        "\"911I\" is not of the form [0-9A-HJ-NP-RT-UW-Y]{18}"),
                Mistake.of(
                        "role: trader, uscc: 91110108MA0DEM013A",
                        "role: trader",
                        "a trader has either a uscc or a lei"),
                Mistake.of(
                        "{role: auditor}",
                        "{role: auditor, lei: 9845DEMOPARTNER00005}",
                        "only a trader has a uscc or a lei"),
                Mistake.of(
                        "authorityCode: BJCAC",
                        "authorityCode: BJCOM",
                        "the topology's users speak for their own organisation BJCAC only"),
                Mistake.of("operator: ZHD", "operator: ORDZCY", "no peer organisation ORDZCY"),
                Mistake.of("consenter: 2", "consenter: 1", "consenter 1 stands twice")
                        .at("consenter: 1", 2),
                Mistake.of("  - {mspId: ORDZHD", "  # - {mspId: ORDZHD", "expected 4 to 64 items, found 3")
                        .at("- {mspId: ORDZCY"),
                Mistake.of(
                        "preferredMaxBytes: 2097152",
                        "preferredMaxBytes: 20971520",
                        "expected a number from 1 to 10485760, found 20971520"),
                // channels
                Mistake.of("name: trade\n", "name: approval\n", "channel approval stands twice")
                        .at("name: approval", 2),
                Mistake.of(
                        "[BJCAC, BJCOM, BJEIT, ZHD, ZCY, ZDX]", "[BJCAC, ORDZHD]", "no peer organisation ORDZHD here"),
                Mistake.of("[BJCAC, BJCOM, BJEIT, ZHD, ZCY, ZDX]", "[BJCAC, BJCAC]", "member BJCAC stands twice"),
                Mistake.of(
                        "[BJCAC, BJCOM, BJEIT, ZHD, ZCY, ZDX]",
                        "[ZHD, PARTNER]",
                        "a domestic channel has no members of kind PARTNER"),
                Mistake.of("[PEER, CLIENT, ADMIN]", "[PEER, PEER]", "unit PEER stands twice"),
                Mistake.of("[ZONE, AGENCY]", "[ZONE, PARTNER]", "no member of kind PARTNER could endorse"),
                Mistake.of("name: pc-case-zcy", "name: pc-case-zhd", "collection pc-case-zhd stands twice")
                        .at("pc-case-zhd", 2),
                Mistake.of("members: [BJCAC, ZHD]", "members: [BJCAC, PARTNER]", "no peer organisation PARTNER here"),
                Mistake.of("requiredPeerCount: 0", "requiredPeerCount: 2", "expected a number from 0 to 1, found 2"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_with_its_line(Mistake mistake) {
        String text = Topology.standardText();
        assertTrue(text.contains(mistake.find()), "the standard file has no " + mistake.find());
        String wrong = text.replaceFirst(Pattern.quote(mistake.find()), Matcher.quoteReplacement(mistake.mistake()));
        TopologyException refusal = assertThrows(TopologyException.class, () -> Topology.parse("wrong.yaml", wrong));
        assertEquals("wrong.yaml:" + mistake.line(wrong) + ": " + mistake.reason(), refusal.getMessage());
    }

    @Test
    void an_empty_file_is_refused() {
        assertEquals(
                "empty.yaml:1: empty file",
                assertThrows(TopologyException.class, () -> Topology.parse("empty.yaml", "# nothing\n"))
                        .getMessage());
    }

    @Test
    void an_oversized_file_is_refused_unread() {
        String oversized = "#".repeat(YamlNode.MAX_CHARACTERS + 1);
        assertEquals(
                "large.yaml:1: longer than 262144 characters",
                assertThrows(TopologyException.class, () -> Topology.parse("large.yaml", oversized))
                        .getMessage());
    }
}
