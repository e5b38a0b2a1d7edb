package org.digitaltrade.cli.demo;

import java.security.cert.CertificateEncodingException;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.format.Callers;

/**
 * Who takes part, each with its own key: a company of Haidian, its partner abroad, and one officer of each agency.
 *
 * @param trader sells; a trader of ZHD
 * @param partner buys; a trader of PARTNER
 * @param bjcac officer of the cyberspace administration
 * @param bjcom officer of the commerce bureau
 * @param bjeit officer of the bureau of economy and information technology
 */
public record Cast(
        LedgerClient trader, LedgerClient partner, LedgerClient bjcac, LedgerClient bjcom, LedgerClient bjeit)
        implements AutoCloseable {

    /** The party that a client's certificate speaks for. */
    static PartyId party(LedgerClient client) {
        LedgerIdentity identity = client.identity();
        try {
            return Callers.actor(identity.mspId(), identity.certificate().getEncoded())
                    .party();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    @Override
    public void close() {
        trader.close();
        partner.close();
        bjcac.close();
        bjcom.close();
        bjeit.close();
    }
}
