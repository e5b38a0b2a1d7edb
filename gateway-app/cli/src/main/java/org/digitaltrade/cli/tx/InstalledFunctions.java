package org.digitaltrade.cli.tx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * The functions of the chaincode that is installed here. It is asked itself, in a class loader of its own as on the
 * embedded network, so that what is said here is what it will say there; text and bytes alone cross over.
 */
final class InstalledFunctions implements AutoCloseable {
    private static final String ENTRY = "org.digitaltrade.contracts.Functions";

    private final URLClassLoader loader;

    private InstalledFunctions(URLClassLoader loader) {
        this.loader = loader;
    }

    /** @throws CommandException NOT_FOUND when the chaincode isn't built */
    static InstalledFunctions of(Installation installation) throws IOException, CommandException {
        Path folder = installation.chaincode();
        if (!Installation.isBuilt(folder)) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "not built: " + folder)
                    .withCure("scripts/dtl builds what is missing; tx build --unchecked does without");
        }
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(InstalledFunctions::url)
                    .toArray(URL[]::new);
            return new InstalledFunctions(new URLClassLoader(jars, ClassLoader.getPlatformClassLoader()));
        }
    }

    /** All classes, in alphabetical order. */
    List<LedgerClass> classes() {
        JsonObject described =
                Json.parseObject(call("describe", new Class<?>[0]).getBytes(StandardCharsets.UTF_8));
        return objects(described, "classes").stream()
                .map(LedgerClass::of)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /**
     * Refuses what the chaincode would refuse for its form alone.
     *
     * @throws CommandException the chaincode's own code
     */
    void require(String channel, String contract, String function, JsonObject input) throws CommandException {
        String objection = call(
                "objection",
                new Class<?>[] {String.class, String.class, byte[].class},
                contract,
                function,
                Json.canonical(input));
        if (!objection.isEmpty()) {
            int colon = objection.indexOf(": ");
            throw new CommandException(ExitCode.USAGE, objection.substring(0, colon), objection.substring(colon + 2))
                    .withCure(cure(contract, function));
        }
        LedgerClass known = find(contract);
        if (!known.channels().contains(channel)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    Code.WRONG_CHANNEL,
                    contract + " lives on " + String.join(" and ", known.channels()) + ", not on " + channel);
        }
    }

    /**
     * Where a class lives.
     *
     * @throws CommandException UNKNOWN_FUNCTION when there is no such class, WRONG_CHANNEL when there is a choice
     */
    String channelOf(String contract) throws CommandException {
        LedgerClass known = find(contract);
        if (known.channels().size() != 1) {
            throw new CommandException(
                    ExitCode.USAGE,
                    Code.WRONG_CHANNEL,
                    contract + " needs --channel " + String.join(" or ", known.channels()));
        }
        return known.channels().get(0);
    }

    /** @throws CommandException UNKNOWN_FUNCTION */
    LedgerClass find(String contract) throws CommandException {
        List<LedgerClass> all = classes();
        return all.stream()
                .filter(known -> known.name().equals(contract))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                                ExitCode.USAGE,
                                Code.UNKNOWN_FUNCTION,
                                "no class " + contract + "; there are "
                                        + all.stream().map(LedgerClass::name).collect(Collectors.joining(", ")))
                        .withCure("dtl tx functions lists them with their functions"));
    }

    private String cure(String contract, String function) throws CommandException {
        boolean known = find(contract).functions().stream()
                .anyMatch(candidate -> candidate.name().equals(function));
        return known
                ? "dtl tx functions " + contract + ":" + function + " lists its fields"
                : "dtl tx functions " + contract + " lists its functions";
    }

    private String call(String method, Class<?>[] types, Object... arguments) {
        try {
            return (String) loader.loadClass(ENTRY).getMethod(method, types).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the chaincode's " + method + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the installed chaincode has no " + ENTRY + "." + method, e);
        }
    }

    static List<JsonObject> objects(JsonObject from, String name) {
        return ((JsonArray) from.get(name))
                .elements().stream().map(JsonObject.class::cast).toList();
    }

    static List<String> texts(JsonObject from, String name) {
        return ((JsonArray) from.get(name))
                .elements().stream().map(text -> ((JsonString) text).value()).toList();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
