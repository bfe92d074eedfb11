package br.com.elo.api.helidon;

import io.helidon.http.Status;

import java.util.Optional;

/** What is known of the request under way on one connection, and of its answer. For the connection's thread only. */
final class Exchange {
    private boolean head;
    private boolean headersSent;
    private Optional<String> authority = Optional.empty();
    private Status status = Status.OK_200;

    void begin(boolean isHead) {
        head = isHead;
        headersSent = false;
        authority = Optional.empty();
    }

    boolean isHead() {
        return head;
    }

    void headersSent() {
        headersSent = true;
    }

    boolean areHeadersSent() {
        return headersSent;
    }

    void authority(Optional<String> ofTarget) {
        authority = ofTarget;
    }

    Optional<String> authority() {
        return authority;
    }

    void status(Status ofAnswer) {
        status = ofAnswer;
    }

    Status status() {
        return status;
    }
}
