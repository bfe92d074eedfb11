package br.com.elo.standin.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong in the account from the moment that somebody says so: with calls, credentials and stacks. */
public final class FaultInjection {
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicReference<StackFault> stack = new AtomicReference<>();
    private volatile String lastAction = "";
    private volatile boolean expired;

    /**
     * What becomes of a stack.
     *
     * @param after  how long CloudFormation takes to find out
     * @param reason as its event says
     */
    public record StackFault(Duration after, String reason) {
    }

    /** The next calls are too many. */
    public void throttle(int calls) {
        throttled.set(calls);
    }

    /** Whether so many calls have been made by now. */
    public boolean isThrottlingOver() {
        return throttled.get() == 0;
    }

    /** The credentials expire with the answer to the next call of this action of Elastic Beanstalk. */
    public void expireCredentialsAfter(String action) {
        lastAction = action;
    }

    /** Somebody has signed in again. */
    public void renewCredentials() {
        expired = false;
    }

    /** The next stack is not made. */
    public void failStack(StackFault fault) {
        stack.set(fault);
    }

    /** What is to become of a stack that is about to be made; it happens once. */
    public Optional<StackFault> takeStackFault() {
        return Optional.ofNullable(stack.getAndSet(null));
    }

    /** What the next call is answered with, if it is not carried out. */
    Optional<Fault> next() {
        if (expired) {
            return Optional.of(Fault.EXPIRED);
        }
        return throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? Optional.of(Fault.THROTTLED) : Optional.empty();
    }

    /** A call of Elastic Beanstalk was carried out. */
    void answered(String form) {
        if (!lastAction.isEmpty() && form.contains("Action=" + lastAction + "&")) {
            lastAction = "";
            expired = true;
        }
    }
}
