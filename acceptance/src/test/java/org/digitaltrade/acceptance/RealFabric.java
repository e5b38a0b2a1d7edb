package org.digitaltrade.acceptance;

import org.digitaltrade.fabric.FabricBinaries;
import org.digitaltrade.fabric.FabricException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run where Fabric's programs are, and says loudly where they aren't. */
public final class RealFabric implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            FabricBinaries.find(System.getenv());
            return ConditionEvaluationResult.enabled("Fabric's programs are here");
        } catch (FabricException e) {
            System.out.println("SKIPPED on real Fabric: " + context.getDisplayName() + ": " + e.getMessage());
            return ConditionEvaluationResult.disabled(e.getMessage());
        }
    }
}
