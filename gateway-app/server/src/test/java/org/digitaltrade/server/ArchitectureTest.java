package org.digitaltrade.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.digitaltrade.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {"..server.trade..", "..server.transfers..", "..server.attestations.."};

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.digitaltrade.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_ledger_knows_fabric_s_client = noClasses()
            .that()
            .resideOutsideOfPackage("..server.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hyperledger.fabric.client..", "io.grpc..");

    @ArchTest
    static final ArchRule contracts_do_not_know_transfers_and_attestations =
            featureKnowsNoOther("..server.trade..", "..server.transfers..", "..server.attestations..");

    @ArchTest
    static final ArchRule transfers_do_not_know_contracts_and_attestations =
            featureKnowsNoOther("..server.transfers..", "..server.trade..", "..server.attestations..");

    @ArchTest
    static final ArchRule attestations_do_not_know_contracts_and_transfers =
            featureKnowsNoOther("..server.attestations..", "..server.trade..", "..server.transfers..");

    @ArchTest
    static final ArchRule nothing_that_features_build_on_knows_them = noClasses()
            .that()
            .resideInAnyPackage("..server.ledger..", "..server.projection..", "..server.identity..", "..server.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule only_the_projection_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackage("..server.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..");

    @ArchTest
    static final ArchRule the_web_knows_no_business_and_no_ledger = noClasses()
            .that()
            .resideInAPackage("..server.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..server.ledger..",
                    "..server.projection..",
                    "..server.identity..",
                    "..server.status..",
                    "..server.start..");

    private static ArchRule featureKnowsNoOther(String feature, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }
}
