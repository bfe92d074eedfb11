package br.com.elo.standin.beanstalk;

/** A request that the service does not carry out; the message is what the client shows. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    static Refusal invalid(String message, Object... arguments) {
        return new Refusal("InvalidParameterValue", message.formatted(arguments));
    }

    String code() {
        return code;
    }
}
