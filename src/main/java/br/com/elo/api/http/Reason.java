package br.com.elo.api.http;

import io.helidon.http.Status;

import java.util.Map;

/** The reason phrases of RFC 9110, 15 and RFC 6585, where Helidon has those of RFC 2616 or none. */
final class Reason {
    private static final Map<Integer, String> PHRASES = Map.of(
            413, "Content Too Large",
            414, "URI Too Long",
            416, "Range Not Satisfiable",
            422, "Unprocessable Content",
            431, "Request Header Fields Too Large");

    private Reason() {
    }

    static Status corrected(Status status) {
        String phrase = PHRASES.get(status.code());
        return phrase == null ? status : Status.create(status.code(), phrase);
    }
}
