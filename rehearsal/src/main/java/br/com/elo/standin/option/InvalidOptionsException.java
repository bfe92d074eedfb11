package br.com.elo.standin.option;

import java.util.List;

/** Options that the service does not take. */
public final class InvalidOptionsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /** @param problems in the words of the service */
    InvalidOptionsException(List<String> problems) {
        this(problems, null);
    }

    InvalidOptionsException(List<String> problems, Exception cause) {
        super(String.join("\n", problems), cause);
        this.problems = problems;
    }

    public List<String> problems() {
        return problems;
    }
}
