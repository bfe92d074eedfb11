package br.com.elo.rehearsal.plan;

/** A step that went wrong. */
public final class StepFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Step step;

    public StepFailure(Step step, Throwable cause) {
        super(cause);
        this.step = step;
    }

    public Step step() {
        return step;
    }
}
