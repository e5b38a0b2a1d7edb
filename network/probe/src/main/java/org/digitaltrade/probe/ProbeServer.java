package org.digitaltrade.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;

/** The probe as a service for one peer, without TLS: for tests of foreign chaincode on this machine. */
public final class ProbeServer {

    private ProbeServer() {}

    /** @param arguments the id to register with, and the port to listen on */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])));
        new NettyChaincodeServer(Probe.named(arguments[0]), properties).start();
    }
}
