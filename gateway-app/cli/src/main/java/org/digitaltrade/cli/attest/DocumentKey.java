package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.CmsSigner;
import org.digitaltrade.cli.documents.RsaPadding;
import org.digitaltrade.domain.Code;
import org.digitaltrade.signatures.crypto.Bc;
import org.jspecify.annotations.Nullable;

/** A key for signing documents with its certificates, out of a PKCS #12 file or on a PKCS #11 device. */
record DocumentKey(PrivateKey key, List<X509Certificate> chain, Optional<Provider> device) {

    CmsSigner signer(RsaPadding padding) {
        return new CmsSigner(key, chain, padding, device);
    }

    /** @param alias which of several; the only one if left out */
    static DocumentKey ofFile(Path file, char[] password, @Nullable String alias)
            throws IOException, GeneralSecurityException, CommandException {
        KeyStore store = KeyStore.getInstance("PKCS12", Bc.PROVIDER);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        } catch (IOException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
            throw new CommandException(
                    ExitCode.USAGE, Code.DATA_UNUSABLE, file + " is no PKCS #12 file, or the password is another");
        }
        return of(store, password, alias, Optional.empty());
    }

    /** @param configuration of the platform's PKCS #11 provider: {@code name = …} and {@code library = …} */
    static DocumentKey onDevice(Path configuration, char[] pin, @Nullable String alias)
            throws IOException, GeneralSecurityException, CommandException {
        Provider base = Security.getProvider("SunPKCS11");
        if (base == null) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "this Java has no PKCS #11 provider");
        }
        try {
            Provider device = base.configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", device);
            store.load(null, pin);
            return of(store, pin, alias, Optional.of(device));
        } catch (RuntimeException e) {
            throw new CommandException(
                    ExitCode.USAGE, Code.DATA_UNUSABLE, "the device's library can't be used: " + e.getMessage());
        }
    }

    private static DocumentKey of(KeyStore store, char[] password, @Nullable String alias, Optional<Provider> device)
            throws GeneralSecurityException, CommandException {
        List<String> keys = new ArrayList<>();
        for (String one : Collections.list(store.aliases())) {
            if (store.isKeyEntry(one) && (alias == null || alias.equals(one))) {
                keys.add(one);
            }
        }
        if (keys.size() != 1) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, keys.size() + " keys of that name: " + keys)
                    .withCure("name one of them with --alias");
        }
        List<X509Certificate> chain = new ArrayList<>();
        Certificate[] certificates = store.getCertificateChain(keys.get(0));
        for (Certificate certificate : certificates == null ? new Certificate[0] : certificates) {
            chain.add((X509Certificate) certificate);
        }
        if (chain.isEmpty() || !(store.getKey(keys.get(0), password) instanceof PrivateKey key)) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, keys + " has no certificate or no key");
        }
        Arrays.fill(password, '\0');
        return new DocumentKey(key, List.copyOf(chain), device);
    }
}
