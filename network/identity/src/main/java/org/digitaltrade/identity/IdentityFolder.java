package org.digitaltrade.identity;

import java.nio.file.Path;
import java.util.Locale;

/** Where what lies. The names are an interface: connection profiles point at these files. */
record IdentityFolder(Path root) {

    Path authority(Member member) {
        return authority(member.mspId());
    }

    Path authority(String mspId) {
        return root.resolve("authorities").resolve("ca." + mspId.toLowerCase(Locale.ROOT));
    }

    Path tlsAuthority(Member member) {
        return root.resolve("authorities").resolve("tlsca." + member.mspId().toLowerCase(Locale.ROOT));
    }

    Path node(Member member) {
        return root.resolve("nodes").resolve(member.host());
    }

    Path nodeTls(Member member) {
        return node(member).resolve("tls");
    }

    Path user(Member member, String name) {
        return root.resolve("users").resolve(name + "@" + member.mspId());
    }

    static Path certificate(Path folder) {
        return folder.resolve("cert.pem");
    }

    static Path key(Path folder) {
        return folder.resolve("key.pem");
    }
}
