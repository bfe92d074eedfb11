package br.com.elo.api.connection;

import br.com.elo.api.process.LastResort;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.spi.ServerConnection;

import java.io.UncheckedIOException;
import java.time.Duration;

/** Helidon's HTTP/1.1 connection under a {@link Deadline}, from the accepted socket to the closed one. */
public final class GuardedConnection implements ServerConnection, InterruptableTask<Void> {
    /** One connection has one virtual thread for all its requests. */
    private static final ScopedValue<GuardedConnection> CURRENT = ScopedValue.newInstance();
    /** What a client may still send after it was refused, nginx's client_max_body_size by default. */
    private static final int LINGER_BYTES = 1024 * 1024;

    private final Http1Connection http1;
    private final GuardedContext context;
    private final Deadline deadline;
    private final OpenConnections open;
    private boolean overdue;

    GuardedConnection(Http1Connection http1, GuardedContext context, Deadline deadline, OpenConnections open) {
        this.http1 = http1;
        this.context = context;
        this.deadline = deadline;
        this.open = open;
    }

    /** The connection of the request that this thread works on. */
    public static GuardedConnection current() {
        return CURRENT.get();
    }

    /** Stops the clock: the request, with its body if it has one, is here. */
    public void requestArrived() {
        deadline.requestArrived();
    }

    /** Starts the clock for the next request. */
    void answerSent() {
        deadline.answerSent();
        if (context.dataReader().available() > 0) {
            // Pipelined: the next request has begun, and no byte of it need come from the socket any more.
            deadline.received();
        }
    }

    /**
     * Closes it if its time is over.
     *
     * @return whether that broke off a request or an answer, at the first call only
     */
    boolean closeIfOverdue() {
        if (!deadline.isOver()) {
            return false;
        }
        boolean isNews = !overdue && deadline.phase().isMidway();
        overdue = true;
        try {
            context.serverSocket().close();
        } catch (UncheckedIOException e) {
            // It was closed already.
        }
        return isNews;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            open.add(this);
            ScopedValue.where(CURRENT, this).call(() -> {
                serve(limit);
                return null;
            });
        } catch (Throwable e) {
            // Helidon's executor would swallow it.
            LastResort.endIfOutOfMemory(e);
            throw e;
        } finally {
            open.remove(this);
        }
    }

    private void serve(Limit limit) throws InterruptedException {
        try {
            http1.handle(limit);
        } finally {
            linger();
        }
    }

    /**
     * None: Helidon ends what has been idle for long, and goes by the wall clock, so that a jump of it would end all kept
     * connections at once. The deadline ends them here.
     */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        http1.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
        return http1.canInterrupt();
    }

    /** Closing a socket with unread bytes resets the connection, and the client might never see why. */
    private void linger() {
        if (!context.isCutShort()) {
            return;
        }
        deadline.linger();
        int left = LINGER_BYTES;
        try {
            while (left > 0) {
                byte[] discarded = context.read();
                left -= discarded == null ? left : discarded.length;
            }
        } catch (ServerConnectionException e) {
            // The client has gone, or its time is over.
        }
    }
}
