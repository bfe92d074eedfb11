package br.com.elo.api.http;

/**
 * Carries what an endpoint threw to {@link Failure}. Helidon answers some of its own exceptions itself, without their text.
 */
final class EndpointException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String allow;

    EndpointException(Throwable thrown, String allow) {
        super(null, thrown, false, false);
        this.allow = allow;
    }

    /** The methods that the endpoint takes. */
    String allow() {
        return allow;
    }
}
