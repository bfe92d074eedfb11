package br.com.elo.standin.machine;

import java.util.List;

/**
 * A security policy of Elastic Load Balancing. The key exchange is not in it: whether a PQ policy finds ML-KEM here
 * depends on the OpenSSL of this machine.
 *
 * @param protocols such as TLSv1.2; TLSv1 is the first
 * @param ciphers   under OpenSSL's names, those of TLS 1.3 (TLS_...) among them
 */
public record SecurityPolicy(List<String> protocols, List<String> ciphers) {
    /** What a listener gets that the API makes without one. */
    static final String DEFAULT = "ELBSecurityPolicy-2016-08";
    private static final String TLS_1_3 = "TLS_";

    /** As options of HAProxy's bind. At its default level OpenSSL would forbid by itself what an old policy allows. */
    String options() {
        List<String> versions = protocols.stream()
                .map(protocol -> protocol.replaceFirst("v1$", "v1.0")).sorted().toList();
        return "ssl-min-ver %s ssl-max-ver %s ciphers %s:@SECLEVEL=0%s".formatted(versions.getFirst(), versions.getLast(),
                String.join(":", ciphers.stream().filter(cipher -> !cipher.startsWith(TLS_1_3)).toList()), suites());
    }

    private String suites() {
        List<String> suites = ciphers.stream().filter(cipher -> cipher.startsWith(TLS_1_3)).toList();
        return suites.isEmpty() ? "" : " ciphersuites " + String.join(":", suites);
    }
}
