package org.digitaltrade.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows that a module's own pom can't check: between packages, and over all modules at once. */
class ArchitectureTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("repository.dir"));

    private static final List<String> MODULES = List.of(
            "chaincode/domain",
            "chaincode/format",
            "chaincode/signatures",
            "chaincode/contracts",
            "network/topology",
            "network/identity",
            "network/wire",
            "network/embedded",
            "network/junit",
            "network/fabric",
            "gateway-app/client",
            "gateway-app/verifier",
            "gateway-app/server",
            "gateway-app/cli");

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        List<Path> folders = MODULES.stream()
                .map(module -> REPOSITORY.resolve(module).resolve("target/classes"))
                .toList();
        folders.forEach(folder -> assertTrue(Files.isDirectory(folder), () -> "not built: " + folder));
        all = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void modules_have_no_cycles() {
        slices().matching("org.digitaltrade.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void packages_inside_a_module_have_no_cycles() {
        for (String module : List.of("domain", "signatures", "embedded", "server", "client", "verifier", "wire")) {
            slices().matching("org.digitaltrade." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @Test
    void the_rules_know_the_jdk_and_themselves() {
        classes()
                .that()
                .resideInAPackage("org.digitaltrade.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.digitaltrade.domain..", "org.jspecify.."))
                .check(all);
    }

    @Test
    void what_is_checked_offline_knows_neither_network_nor_files_nor_the_time() {
        noClasses()
                .that(resideInAnyPackage("org.digitaltrade.verifier..", "org.digitaltrade.signatures.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net..", "java.nio.file..", "io.grpc..", "org.springframework.."))
                .check(all);
        noClasses()
                .that(resideInAnyPackage(
                        "org.digitaltrade.domain..",
                        "org.digitaltrade.format..",
                        "org.digitaltrade.signatures..",
                        "org.digitaltrade.contracts..",
                        "org.digitaltrade.verifier.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(all);
    }

    @Test
    void only_the_ledger_package_of_the_server_speaks_fabric() {
        noClasses()
                .that(resideInAPackage("org.digitaltrade.server..")
                        .and(not(resideInAPackage("org.digitaltrade.server.ledger.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hyperledger.fabric.client..", "io.grpc.."))
                .check(all);
    }

    @Test
    void the_gateway_sees_neither_chaincode_adapters_nor_networks() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.digitaltrade.server..", "org.digitaltrade.client..", "org.digitaltrade.verifier..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.digitaltrade.contracts..",
                        "org.digitaltrade.embedded..",
                        "org.digitaltrade.fabric..",
                        "org.digitaltrade.topology..",
                        "org.digitaltrade.identity.."))
                .check(all);
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        for (String module : MODULES) {
            Path sources = REPOSITORY.resolve(module).resolve("src/main/java");
            try (Stream<Path> folders = Files.walk(sources)) {
                folders.filter(Files::isDirectory)
                        .filter(ArchitectureTest::hasClasses)
                        .forEach(folder -> assertTrue(
                                Files.exists(folder.resolve("package-info.java")),
                                () -> "no package-info.java in " + REPOSITORY.relativize(folder)));
            }
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
