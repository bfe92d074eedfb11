package br.com.elo.rehearsal.section;

/** Calls that the guide has no block for; with its `chamar` come those with the token. */
final class Curl {
    /** Shows the head of the answer too. */
    static final String INCLUDE = "curl --silent --show-error --include ";
    static final String WITHOUT_TOKEN = INCLUDE + "\"$URL/\"\n";

    private Curl() {
    }
}
