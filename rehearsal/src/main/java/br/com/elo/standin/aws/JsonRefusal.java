package br.com.elo.standin.aws;

/** A service of the JSON protocol does not carry out a request; the message is what the client shows. */
public final class JsonRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String type;

    /**
     * A refusal.
     *
     * @param type such as AccessDeniedException
     */
    public JsonRefusal(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }
}
