package org.digitaltrade.embedded.scenarios;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.embedded.golden.RecordedStep;
import org.digitaltrade.wire.transaction.DecodedResult;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;

/**
 * What a client learned of one step, named: the result, what its endorsers signed, the code of its commit, or the failure. Details of
 * failures are kept apart, since the recorded ones are those of the peers that had failed when the gateway gave up.
 */
record Outcome(Map<String, String> facts, Set<String> details) {
    /** Height and hashes of two ledgers are never alike. */
    private static final String CHAIN = "the chain";

    static Outcome recorded(RecordedStep step, Map<String, String> addresses) throws InvalidProtocolBufferException {
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new TreeSet<>());
        JsonObject json = step.json();
        if (json.has("clientError") && json.get("clientError").isJsonObject()) {
            JsonObject error = json.getAsJsonObject("clientError");
            JsonObject grpc = error.getAsJsonObject("grpc");
            outcome.facts.put("exception", error.get("exception").getAsString());
            outcome.facts.put(
                    "status",
                    grpc.get("code").getAsString() + ": "
                            + Terms.neutral(
                                    sortedOrganisations(grpc.get("description").getAsString())));
            JsonArray details = error.getAsJsonArray("details");
            for (JsonElement detail : details) {
                JsonObject found = detail.getAsJsonObject();
                String mspId = found.get("mspId").getAsString();
                outcome.details.add(addresses.getOrDefault(mspId, mspId) + " " + mspId + " "
                        + Terms.neutral(found.get("message").getAsString()));
            }
            return outcome;
        }
        if (step.isCall()) {
            outcome.facts.put(
                    "result",
                    step.text("function").equals("GetChainInfo") ? CHAIN : Terms.neutral(step.text("result")));
            if (!step.text("mode").equals("evaluate")) {
                outcome.signed(ByteString.copyFrom(step.bytes("proposalResponsePayload")), new Terms());
            }
        }
        if (json.has("answer")
                && json.get("answer").isJsonObject()
                && json.getAsJsonObject("answer").has("code")) {
            outcome.facts.put("code", json.getAsJsonObject("answer").get("code").getAsString());
        }
        if (json.has("commit") && json.get("commit").isJsonObject()) {
            outcome.facts.put("code", json.getAsJsonObject("commit").get("code").getAsString());
        }
        return outcome;
    }

    static Outcome failed(GatewayException failure, Terms terms) {
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new TreeSet<>());
        outcome.facts.put("exception", failure.getClass().getSimpleName());
        outcome.facts.put(
                "status",
                failure.getStatus().getCode() + ": "
                        + sortedOrganisations(
                                terms.text(String.valueOf(failure.getStatus().getDescription()))));
        for (ErrorDetail detail : failure.getDetails()) {
            outcome.details.add(detail.getAddress() + " " + detail.getMspId() + " " + terms.text(detail.getMessage()));
        }
        return outcome;
    }

    static Outcome of(RecordedStep step, byte[] result, Terms terms) {
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new TreeSet<>());
        String text = new String(result, StandardCharsets.UTF_8);
        outcome.facts.put("result", step.text("function").equals("GetChainInfo") ? CHAIN : terms.text(text));
        return outcome;
    }

    /** Adds what the endorsers of a transaction signed. */
    Outcome signed(ByteString payload, Terms terms) throws InvalidProtocolBufferException {
        DecodedResult result = DecodedResult.parse(payload);
        ChaincodeAction action = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(payload).getExtension());
        facts.put("set", terms.set(action.getResults()));
        facts.put(
                "response",
                result.response().getStatus() + " " + result.response().getMessage());
        facts.put(
                "event",
                result.event()
                        .map(ChaincodeEvent::toBuilder)
                        .map(event -> event.setTxId(terms.text(event.getTxId()))
                                .build()
                                .toString())
                        .orElse(""));
        facts.put(
                "chaincode",
                action.getChaincodeId().getName() + ":"
                        + action.getChaincodeId().getVersion());
        return this;
    }

    Outcome committed(String code) {
        facts.put("code", code);
        return this;
    }

    /** What differs, by name; all details of the recording have to be here, in whatever order. */
    Set<String> differencesFrom(Outcome recorded) {
        Set<String> names = new TreeSet<>();
        Set<String> all = new TreeSet<>(facts.keySet());
        all.addAll(recorded.facts.keySet());
        for (String name : all) {
            if (!String.valueOf(facts.get(name)).equals(String.valueOf(recorded.facts.get(name)))) {
                names.add(name);
            }
        }
        if (!details.containsAll(recorded.details) || details.isEmpty() != recorded.details.isEmpty()) {
            names.add("details");
        }
        return names;
    }

    /** A gateway lists organisations without peers in any order. */
    private static String sortedOrganisations(String description) {
        int list = description.indexOf("for org(s): ");
        if (list < 0) {
            return description;
        }
        int begin = list + "for org(s): ".length();
        Set<String> sorted = new TreeSet<>(List.of(description.substring(begin).split(", ", -1)));
        return description.substring(0, begin) + String.join(", ", sorted);
    }
}
