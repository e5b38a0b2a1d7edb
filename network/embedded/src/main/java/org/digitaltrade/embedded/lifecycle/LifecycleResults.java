package org.digitaltrade.embedded.lifecycle;

import java.util.List;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;

/** Answers of the lifecycle as messages. */
final class LifecycleResults {
    private static final String ENDORSEMENT_PLUGIN = "escc";
    private static final String VALIDATION_PLUGIN = "vscc";

    private LifecycleResults() {}

    static CheckCommitReadinessResult readiness(ChannelLifecycle.Approvals approvals) {
        CheckCommitReadinessResult.Builder result =
                CheckCommitReadinessResult.newBuilder().putAllApprovals(approvals.byOrganisation());
        approvals
                .mismatches()
                .forEach((organisation, fields) -> result.putMismatches(
                        organisation,
                        CheckCommitReadinessResult.Mismatches.newBuilder()
                                .addAllItems(fields)
                                .build()));
        return result.build();
    }

    static QueryChaincodeDefinitionResult definition(
            ChaincodeDefinition definition, ChannelLifecycle.Approvals approvals) {
        return QueryChaincodeDefinitionResult.newBuilder()
                .setSequence(definition.sequence())
                .setVersion(definition.version())
                .setEndorsementPlugin(ENDORSEMENT_PLUGIN)
                .setValidationPlugin(VALIDATION_PLUGIN)
                .setValidationParameter(definition.policy())
                .setCollections(definition.collections())
                .setInitRequired(definition.initRequired())
                .putAllApprovals(approvals.byOrganisation())
                .build();
    }

    static QueryChaincodeDefinitionsResult definitions(List<ChaincodeDefinition> definitions) {
        QueryChaincodeDefinitionsResult.Builder result = QueryChaincodeDefinitionsResult.newBuilder();
        definitions.forEach(definition ->
                result.addChaincodeDefinitions(QueryChaincodeDefinitionsResult.ChaincodeDefinition.newBuilder()
                        .setName(definition.name())
                        .setSequence(definition.sequence())
                        .setVersion(definition.version())
                        .setEndorsementPlugin(ENDORSEMENT_PLUGIN)
                        .setValidationPlugin(VALIDATION_PLUGIN)
                        .setValidationParameter(definition.policy())
                        .setCollections(definition.collections())
                        .setInitRequired(definition.initRequired())));
        return result.build();
    }
}
