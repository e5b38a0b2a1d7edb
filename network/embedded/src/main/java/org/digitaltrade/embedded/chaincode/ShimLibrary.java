package org.digitaltrade.embedded.chaincode;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A chaincode's jars in a class loader whose parent is the platform's, and the few public members of the shim that drive it. They are
 * looked up by name rather than compiled against, since the shim must never be on this module's class path.
 *
 * <p>The shim's own gRPC client and its map of running transactions are left out: the map forgets a transaction only after it has
 * said COMPLETED, so that a repeated id can hang there. What is used is the object that runs one transaction.
 */
final class ShimLibrary implements AutoCloseable {
    private static final String MESSAGE = "org.hyperledger.fabric.protos.peer.ChaincodeMessage";
    private static final String TASK = "org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask";
    /** Finds classes with the contract API's annotations and calls their methods. */
    private static final String ROUTER = "org.hyperledger.fabric.contract.ContractRouter";

    /** It wants an id, which nobody is told. */
    private static final String[] ROUTER_OPTIONS = {"--id", "chaincode"};

    /** Logger names of the shim: they print every call's arguments and failure to the console unless told otherwise. */
    private static final List<Logger> SHIM_LOGGERS = List.of(
            Logger.getLogger("org.hyperledger.fabric.shim"),
            Logger.getLogger("org.hyperledger.fabric.contract"),
            Logger.getLogger("org.hyperledger.fabric.metrics"),
            Logger.getLogger("org.hyperledger.fabric.traces"));

    private final URLClassLoader loader;
    private final Object chaincode;
    private final MethodHandle parse;
    private final MethodHandle bytes;
    private final MethodHandle type;
    private final MethodHandle newTask;
    private final MethodHandle run;
    private final MethodHandle post;

    static {
        // Both sides' BouncyCastle want to register under one name; the chaincode's copy would pin its loader for ever.
        Security.addProvider(new BouncyCastleProvider());
        SHIM_LOGGERS.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.OFF));
    }

    /**
     * Loads the jars of a folder and makes the chaincode.
     *
     * @param folder holds the chaincode's jar and all it needs, the shim included
     * @param mainClass a {@code Chaincode} with a constructor without parameters, or the contract API's own router
     * @throws IllegalArgumentException if the folder has no such class, naming what is missing
     */
    ShimLibrary(Path folder, String mainClass) {
        this.loader = new URLClassLoader("chaincode", jars(folder), ClassLoader.getPlatformClassLoader());
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> message = loader.loadClass(MESSAGE);
            Class<?> messageType = loader.loadClass(MESSAGE + "$Type");
            Class<?> task = loader.loadClass(TASK);
            Class<?> chaincodeInterface = loader.loadClass("org.hyperledger.fabric.shim.Chaincode");
            parse = lookup.findStatic(message, "parseFrom", methodType(message, byte[].class));
            bytes = lookup.findVirtual(message, "toByteArray", methodType(byte[].class));
            type = lookup.findVirtual(message, "getType", methodType(messageType));
            newTask = lookup.findConstructor(
                    task, methodType(void.class, message, messageType, Consumer.class, chaincodeInterface));
            run = lookup.findVirtual(task, "call", methodType(message));
            post = lookup.findVirtual(task, "postMessage", methodType(void.class, message));
            for (String observer : List.of("metrics.Metrics", "traces.Traces")) {
                loader.loadClass("org.hyperledger.fabric." + observer)
                        .getMethod("initialize", Properties.class)
                        .invoke(null, new Properties());
            }
            chaincode = inside(() -> make(loader.loadClass(mainClass)));
        } catch (Exception | LinkageError e) {
            throw new IllegalArgumentException(folder + " holds no chaincode " + mainClass + ": " + e, e);
        }
    }

    private Object make(Class<?> type) throws ReflectiveOperationException {
        if (!type.getName().equals(ROUTER)) {
            return type.getConstructor().newInstance();
        }
        ConsoleLogging logging = new ConsoleLogging(SHIM_LOGGERS);
        try {
            Object router = type.getConstructor(String[].class).newInstance((Object) ROUTER_OPTIONS);
            Class<?> server = loader.loadClass("org.hyperledger.fabric.shim.ChaincodeServer");
            // The router looks for contracts only when it is started; what it starts does nothing here.
            Object nothing =
                    Proxy.newProxyInstance(loader, new Class<?>[] {server}, (proxy, method, arguments) -> null);
            type.getMethod("startRouterWithChaincodeServer", server).invoke(router, nothing);
            return router;
        } finally {
            logging.restore();
        }
    }

    /** Anything that runs with the chaincode's loader as the thread's context loader. */
    @FunctionalInterface
    interface Inside<T> {
        T call() throws Exception;
    }

    /** Runs code of the chaincode's side: libraries there look services up through the context loader. */
    <T> T inside(Inside<T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return code.call();
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    /** One transaction on the chaincode's side; {@code outgoing} takes the messages it sends, as bytes. */
    Task task(byte[] transaction, Consumer<byte[]> outgoing) throws Throwable {
        Object message = parse.invoke(transaction);
        Consumer<Object> send = sent -> outgoing.accept(bytesOf(sent));
        return new Task(newTask.invoke(message, type.invoke(message), send, chaincode));
    }

    /** A transaction that is about to run. */
    final class Task {
        private final Object task;

        private Task(Object task) {
            this.task = task;
        }

        /** Runs it to its end on this thread. */
        void run() throws Throwable {
            run.invoke(task);
        }

        /** Hands it the answer to its last request. */
        void post(byte[] answer) throws Throwable {
            post.invoke(task, parse.invoke(answer));
        }
    }

    private byte[] bytesOf(Object message) {
        try {
            return (byte[]) bytes.invoke(message);
        } catch (Throwable e) {
            throw new IllegalStateException("the shim's message can't be marshalled", e);
        }
    }

    private static URL[] jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ShimLibrary::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("no chaincode library folder " + folder, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't let go of the chaincode's jars", e);
        }
    }
}
