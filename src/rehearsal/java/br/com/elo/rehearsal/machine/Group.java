package br.com.elo.rehearsal.machine;

import java.util.List;

/** The Auto Scaling group of an environment, as the account sees it: ids, no machines. */
public interface Group {
    /** The instances that are to run. */
    List<String> instances();

    /**
     * Gives up an instance.
     *
     * @return the id of the one that takes its place
     */
    String replace(String instance);
}
