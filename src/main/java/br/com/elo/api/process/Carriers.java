package br.com.elo.api.process;

import jdk.management.VirtualThreadSchedulerMXBean;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

/**
 * The platform threads that carry all virtual ones. There are as many as cores, which costs least; but virtual threads
 * are not time-sliced, and as many computing endpoints as there are carriers would hold up everybody else. So there
 * are more for as long as somebody waits for one.
 */
public final class Carriers {
    /** While somebody waits. Beyond so many that compute at a time, the rest does wait. */
    private static final int MANY = 64;
    /** Looks in a row that find everybody stuck: one may come just when a process that was paused goes on. */
    private static final int STUCK = 2;
    /** Looks in a row that find nobody waiting, until there are few again. */
    private static final int CALM = 20;

    private final int few = Runtime.getRuntime().availableProcessors();
    private final LongAdder begun = new LongAdder();
    private volatile boolean waiting;
    private long seen;
    private boolean many;
    private int stuck;
    private int calm;

    /** Has to be called before the first virtual thread starts: the JDK reads its settings then. */
    public static void configure() {
        // One thread that waits for all sockets wakes fewer carriers than the default does on two cores.
        System.getProperties().putIfAbsent("jdk.readPollers", "1");
    }

    /** A carrier had time for another request. */
    public void begin() {
        begun.increment();
    }

    /** Decides on their number: to be called again and again. */
    public void look() {
        long now = begun.sum();
        // Under load a virtual thread may wait its turn while others begin: then nobody is stuck.
        stuck = waiting && now == seen ? stuck + 1 : 0;
        calm = waiting ? 0 : calm + 1;
        seen = now;
        if (stuck >= STUCK) {
            set(true);
        } else if (many && calm >= CALM) {
            set(false);
        } else if (!waiting) {
            startOne();
        }
    }

    private void set(boolean wanted) {
        many = wanted;
        // On a thread of its own: the scheduler wakes a carrier only for the first task in a queue, and the queue of this
        // thread may hold those that wait already.
        Thread.ofPlatform().daemon().name("carriers").start(() -> {
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                    .setParallelism(wanted ? Math.max(few, MANY) : few);
            startOne();
        });
    }

    private void startOne() {
        waiting = true;
        Thread.startVirtualThread(() -> waiting = false);
    }
}
