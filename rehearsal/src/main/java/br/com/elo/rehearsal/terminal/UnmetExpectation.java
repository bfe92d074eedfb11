package br.com.elo.rehearsal.terminal;

/** The guide promises something that did not come true. */
public final class UnmetExpectation extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String output;

    /**
     * Says what went wrong.
     *
     * @param expected what should be
     * @param seen     what is
     * @param output   the end of what the last commands printed
     */
    public UnmetExpectation(String expected, String seen, String output) {
        super("expected: " + expected + "\nseen:     " + seen);
        this.output = output;
    }

    public String output() {
        return output;
    }
}
