package br.com.elo.api.settings;

import java.util.List;

/** Settings that cannot be used. Its texts name variables and rules, never a value. */
public final class Misconfiguration extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    Misconfiguration(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem, with its remedy. */
    public List<String> problems() {
        return problems;
    }
}
