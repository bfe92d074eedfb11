package br.com.elo.api.helidon;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;

/** Ends a request that cannot be read, as Helidon does it for those that it finds itself. */
final class Malformed {
    private Malformed() {
    }

    static RequestException because(String why) {
        return exception(EventType.BAD_REQUEST, why);
    }

    static RequestException version(String version) {
        return exception(EventType.HTTP_VERSION_NOT_SUPPORTED, version);
    }

    private static RequestException exception(EventType type, String message) {
        return RequestException.builder().type(type).setKeepAlive(false).message(message).build();
    }
}
