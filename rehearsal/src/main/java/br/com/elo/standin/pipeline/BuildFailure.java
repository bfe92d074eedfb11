package br.com.elo.standin.pipeline;

/** A build failed, in one of its phases. */
final class BuildFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String phase;
    private final String code;

    BuildFailure(String phase, String code, String message) {
        super(message);
        this.phase = phase;
        this.code = code;
    }

    /** As the action of a pipeline says it. */
    ActionFailure ofAction() {
        return new ActionFailure("JobFailed", "Build terminated with state: FAILED. Phase: %s, Code: %s, Message: %s"
                .formatted(phase, code, getMessage()));
    }
}
