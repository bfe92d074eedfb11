package br.com.elo.standin.pipeline;

/** An action of a pipeline failed; the message is the one that CodePipeline shows. */
final class ActionFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;

    /**
     * A failure.
     *
     * @param code one of CodePipeline's: JobFailed, ConfigurationError, PermissionError, RevisionUnavailable
     */
    ActionFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
