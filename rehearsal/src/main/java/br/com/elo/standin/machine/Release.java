package br.com.elo.standin.machine;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What an instance is told to run.
 *
 * @param version   the label of the application version
 * @param bundle    its source bundle, a zip file
 * @param variables the environment's variables, secrets among them
 */
public record Release(String version, Path bundle, SortedMap<String, String> variables) {
    /** The variables stay out: one of them is the token. */
    @Override
    public String toString() {
        return version;
    }
}
