package br.com.elo.api.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that opens the service. Only its SHA-256 digest is kept, so there is nothing that could be printed.
 */
public final class Token {
    private static final int STRONG_LENGTH = 32;
    /** RFC 9110, 11.2: what every client and proxy carries unchanged. */
    private static final Pattern TOKEN68 = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final int FINGERPRINT_BYTES = 4;
    private static final MessageDigest SHA_256 = sha256();

    private final byte[] digest;
    private final boolean strong;

    private Token(byte[] digest, boolean strong) {
        this.digest = digest;
        this.strong = strong;
    }

    /**
     * Takes in a secret.
     *
     * @param secret as the operator set it
     * @return the token
     */
    public static Token of(String secret) {
        return new Token(digest(secret), secret.length() >= STRONG_LENGTH && TOKEN68.matcher(secret).matches());
    }

    /**
     * Whether guessing is hopeless: at least 32 characters of the token68 alphabet.
     *
     * @return false for a token that deserves a warning
     */
    public boolean isStrong() {
        return strong;
    }

    /**
     * The first 8 hexadecimal digits of the SHA-256 digest, to tell tokens apart in a log; an operator gets the same
     * from {@code printf %s "$ELO_PASS" | openssl dgst -sha256 -r}.
     *
     * @return empty for a weak token, whose guesses the fingerprint would confirm
     */
    public Optional<String> fingerprint() {
        return strong ? Optional.of(HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES)) : Optional.empty();
    }

    /** Compares in a time that depends on neither the secret nor its length. */
    boolean hasDigest(byte[] presented) {
        return MessageDigest.isEqual(presented, digest);
    }

    /** UTF-8, in which only ASCII text gives ASCII bytes: no foreign character can pass for a {@code ?}. */
    static byte[] digest(String secret) {
        return copyOfSha256().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[redacted]";
    }

    private static MessageDigest copyOfSha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 cannot be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
