package br.com.elo.api;

import br.com.elo.api.connection.GuardedConnection;
import br.com.elo.api.http.Answer;
import br.com.elo.api.http.Endpoint;
import br.com.elo.project.Await;
import io.helidon.http.DateTime;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** No connection depends on the wall clock, which jumps when it is corrected and when a paused machine goes on. */
class WallClockTest {
    /** Helidon ends a connection that says it has been idle for five minutes. It looks every two: too long to wait for. */
    @Test
    void makesNoKeptConnectionIdle() {
        AtomicReference<GuardedConnection> kept = new AtomicReference<>();
        Endpoint endpoint = Endpoint.at("/kept").get(request -> {
            kept.set(GuardedConnection.current());
            return Answer.text("kept");
        });
        try (RunningService service = RunningService.with(endpoint); Wire wire = service.connect()) {
            wire.send("GET /kept HTTP/1.1\nHost: a\nAuthorization: Token s3cret42\n\n").readAnswer();
            ZonedDateTime answered = DateTime.timestamp();
            Await.until(() -> DateTime.timestamp().isAfter(answered));

            assertEquals(Duration.ZERO, kept.get().idleTime());
        }
    }
}
