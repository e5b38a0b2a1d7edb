package org.digitaltrade.embedded.lifecycle;

import static org.digitaltrade.embedded.lifecycle.LifecycleException.require;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.DefinitionFields;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.genesis.LifecycleKeys;

/** Approvals and definitions on one channel, in one call: what a peer reads and writes for them, in its order. */
final class ChannelLifecycle {
    private static final LifecycleDefinitions DEFINITIONS = new LifecycleDefinitions();

    private final String mspId;
    private final Channel channel;
    private final LifecycleState state;

    ChannelLifecycle(String mspId, Channel channel, LifecycleState state) {
        this.mspId = mspId;
        this.channel = channel;
        this.state = state;
    }

    /** Writes the peer's organisation's approval. */
    void approve(ChaincodeDefinition definition, String packageId) throws LifecycleException {
        Optional<ChaincodeDefinition> committed = validate(definition);
        long current = currentSequence(definition.name(), committed);
        long requested = definition.sequence();
        require(
                current != requested || requested != 0,
                "requested sequence is 0, but first definable sequence number is 1");
        require(
                requested >= current,
                "currently defined sequence " + current + " is larger than requested sequence " + requested);
        require(
                requested <= current + 1,
                "requested sequence " + requested + " is larger than the next available sequence number "
                        + (current + 1));
        if (committed.isPresent() && requested == current) {
            checkEqual(committed.get(), definition);
        }
        LifecycleState.Fields own = state.ownOf(mspId);
        NavigableMap<String, ByteString> parameters = DefinitionFields.ofApproval(definition);
        NavigableMap<String, ByteString> source = DefinitionFields.ofSource(definition.name(), requested, packageId);
        require(
                !isThere(parameters, own) || !isThere(source, own),
                requested == current
                        ? "attempted to redefine the current committed sequence (" + current + ") for namespace "
                                + definition.name()
                        : "attempted to redefine uncommitted sequence (" + requested + ") for namespace "
                                + definition.name() + " with unchanged content");
        write(parameters, own);
        write(source, own);
    }

    /** Which organisations have approved exactly that. */
    Approvals readiness(ChaincodeDefinition definition) throws LifecycleException {
        long current = currentSequence(definition.name(), committed(definition.name()));
        require(
                definition.sequence() == current + 1,
                "requested sequence is " + definition.sequence() + ", but new definition must be sequence "
                        + (current + 1));
        return approvals(definition);
    }

    /** Writes a definition, if the peer's own organisation has approved it; the others are for the policy to judge. */
    void commit(ChaincodeDefinition definition) throws LifecycleException {
        validate(definition);
        Approvals approvals = readiness(definition);
        write(DefinitionFields.of(definition), state.definitions());
        require(
                approvals.byOrganisation().getOrDefault(mspId, false),
                "chaincode definition not agreed to by this org (" + mspId + ")");
    }

    /** The definition in force. */
    ChaincodeDefinition definition(String name) throws LifecycleException {
        return committed(name).orElseThrow(() -> LifecycleException.notFound("namespace " + name + " is not defined"));
    }

    /** All definitions, in the order of their names. */
    List<ChaincodeDefinition> definitions() {
        return DEFINITIONS.all(state.snapshot());
    }

    /**
     * Who has approved, and where an approval differs.
     *
     * @param mismatches names of differing fields by organisation; an organisation without approval differs in all
     */
    record Approvals(Map<String, Boolean> byOrganisation, Map<String, List<String>> mismatches) {}

    Approvals approvals(ChaincodeDefinition definition) {
        NavigableMap<String, ByteString> approved = DefinitionFields.ofApproval(definition);
        Map<String, Boolean> byOrganisation = new TreeMap<>();
        Map<String, List<String>> mismatches = new TreeMap<>();
        for (String organisation : channel.config().applicationOrganisations().keySet()) {
            List<String> differing = differing(approved, state.ownOf(organisation));
            byOrganisation.put(organisation, differing.isEmpty());
            if (!differing.isEmpty()) {
                mismatches.put(organisation, differing);
            }
        }
        return new Approvals(byOrganisation, mismatches);
    }

    private static List<String> differing(NavigableMap<String, ByteString> wanted, LifecycleState.Fields own) {
        List<String> differing = new ArrayList<>();
        wanted.forEach((key, value) -> {
            if (!own.hash(key).equals(LifecycleState.sha256(value))) {
                differing.add(key.substring(key.lastIndexOf('/') + 1));
            }
        });
        // Without the list of fields, whose key is the last, nothing was approved, and a peer says no more than that.
        return isKnown(wanted, own) ? differing : List.of("ChaincodeParameters");
    }

    private Optional<ChaincodeDefinition> validate(ChaincodeDefinition definition) throws LifecycleException {
        Optional<ChaincodeDefinition> committed = committed(definition.name());
        if (committed.isEmpty()) {
            state.readLegacy(definition.name());
        }
        new DefinitionRules(channel).check(definition, committed);
        return committed;
    }

    private Optional<ChaincodeDefinition> committed(String name) {
        Optional<ChaincodeDefinition> committed = DEFINITIONS.find(state.snapshot(), name);
        state.read(LifecycleKeys.metadata(name));
        committed.ifPresent(
                definition -> DefinitionFields.of(definition).keySet().forEach(state::read));
        return committed;
    }

    private long currentSequence(String name, Optional<ChaincodeDefinition> committed) {
        state.read(LifecycleKeys.sequence(name));
        return committed.map(ChaincodeDefinition::sequence).orElse(0L);
    }

    private static boolean isThere(NavigableMap<String, ByteString> fields, LifecycleState.Fields in) {
        return isKnown(fields, in)
                && fields.entrySet().stream()
                        .allMatch(field -> in.hash(field.getKey()).equals(LifecycleState.sha256(field.getValue())));
    }

    /** Only what changes is written. Without a list of fields there are none, so none is read. */
    private static void write(NavigableMap<String, ByteString> fields, LifecycleState.Fields to) {
        boolean known = isKnown(fields, to);
        fields.forEach((key, value) -> {
            if (!known || !to.hash(key).equals(LifecycleState.sha256(value))) {
                to.put(key, value);
            }
        });
    }

    /** Whether the list of fields is there; its key is the last in order. */
    private static boolean isKnown(NavigableMap<String, ByteString> fields, LifecycleState.Fields in) {
        return !in.hash(fields.lastKey()).isEmpty();
    }

    private static void checkEqual(ChaincodeDefinition committed, ChaincodeDefinition passed)
            throws LifecycleException {
        String difference = difference(committed, passed);
        require(
                difference.isEmpty(),
                "attempted to redefine the current committed sequence (" + committed.sequence() + ") for namespace "
                        + committed.name() + " with different parameters: " + difference);
    }

    private static String difference(ChaincodeDefinition committed, ChaincodeDefinition passed) {
        if (!committed.version().equals(passed.version())) {
            return "expected Version '" + committed.version() + "' does not match passed Version '" + passed.version()
                    + "'";
        }
        if (committed.initRequired() != passed.initRequired()) {
            return "expected InitRequired '" + committed.initRequired() + "' does not match passed InitRequired '"
                    + passed.initRequired() + "'";
        }
        if (!committed.policy().equals(passed.policy())) {
            return "expected ValidationParameter '" + hex(committed.policy())
                    + "' does not match passed ValidationParameter '" + hex(passed.policy()) + "'";
        }
        return committed.collections().equals(passed.collections()) ? "" : "Collections do not match";
    }

    private static String hex(ByteString bytes) {
        return java.util.HexFormat.of().formatHex(bytes.toByteArray());
    }
}
