package org.digitaltrade.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaltrade.client.FabricFailures;
import org.digitaltrade.client.Stage;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

class DetailsTest {
    /** A problem whose sentence is one whole text in the source. */
    private static final Pattern WHOLE =
            Pattern.compile("(?:ProblemException|Problem\\.of)\\(\\s*Code\\.[A-Z_]+,\\s*\"([^\"]+)\"\\s*\\)");

    private final Details details = new Details();

    @Test
    void every_sentence_of_the_gateway_itself_has_a_translation() throws IOException {
        List<String> sentences = new ArrayList<>();
        Path sources = Path.of(System.getProperty("repository.dir"), "gateway-app/server/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                Matcher matcher = WHOLE.matcher(Files.readString(file));
                while (matcher.find()) {
                    sentences.add(matcher.group(1));
                }
            }
        }
        assertTrue(sentences.size() > 20, sentences::toString);
        assertEquals(List.of(), untranslated(sentences));
    }

    @Test
    void what_the_network_answers_has_a_translation() {
        List<String> sentences = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Status.Code code : List.of(Status.Code.DEADLINE_EXCEEDED, Status.Code.RESOURCE_EXHAUSTED)) {
                sentences.add(FabricFailures.of(stage, code, "slow", List.of()).detail());
            }
            for (String text : List.of(
                    "ProposalResponsePayloads do not match",
                    "incorrect timestamp",
                    "identity expired",
                    "request already processed",
                    "duplicate transaction found",
                    "access denied",
                    "creator is malformed",
                    "no combination of peers",
                    "insufficient number of orderers",
                    "no orderers could successfully process",
                    "no orderer nodes available",
                    "could not launch chaincode",
                    "chaincode stream terminated",
                    "timeout expired while executing transaction",
                    "failed to find any endorsing peers",
                    "failed to get config for channel")) {
                sentences.add(FabricFailures.of(stage, Status.Code.ABORTED, text, List.of())
                        .detail());
            }
        }
        for (TxValidationCode code : List.of(
                TxValidationCode.MVCC_READ_CONFLICT,
                TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
                TxValidationCode.DUPLICATE_TXID,
                TxValidationCode.BAD_PAYLOAD)) {
            sentences.add(FabricFailures.invalid(code).detail());
        }
        assertEquals(List.of(), untranslated(sentences));
    }

    @Test
    void what_varies_in_a_sentence_is_kept() {
        assertEquals(Optional.of("/a/b：缺少该成员"), details.known("/a/b: missing member"));
        assertEquals(
                Optional.of("peer of ZHD at localhost:7061 无法到达（io exception）"),
                details.known("the peer of ZHD at localhost:7061 can't be reached (io exception)"));
    }

    @Test
    void another_sentence_stands_behind_the_name_of_its_code() {
        assertEquals("未找到（something else）", details.in(Locale.SIMPLIFIED_CHINESE, "未找到", "something else"));
        assertEquals("no such record", details.in(Locale.ENGLISH, "Not found", "no such record"));
    }

    private List<String> untranslated(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> details.known(sentence).isEmpty())
                .distinct()
                .toList();
    }
}
