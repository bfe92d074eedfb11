package br.com.elo.api.process;

import jdk.management.VirtualThreadSchedulerMXBean;

import java.lang.management.ManagementFactory;

/**
 * The platform threads that carry all virtual ones. There are as many as cores, which costs least; but virtual threads
 * are not time-sliced, and as many computing endpoints as there are carriers would hold up everybody else. So there
 * are more for as long as somebody waits for one.
 */
public final class Carriers {
    /** Beyond so many computing at a time, the rest does wait. */
    static final int MOST = 64;
    /** Looks without anybody waiting, until there are fewer again. */
    private static final int CALM = 20;

    private final int fewest = Runtime.getRuntime().availableProcessors();
    private volatile boolean waiting;
    private volatile int number = fewest;
    private int calm;

    /** Has to be called before the first virtual thread starts: the JDK reads its settings then. */
    public static void configure() {
        // One thread that waits for all sockets wakes fewer carriers than the default does on two cores.
        System.getProperties().putIfAbsent("jdk.readPollers", "1");
    }

    /** Adds carriers if the virtual thread that was started at the last look has not run yet. */
    public void look() {
        if (waiting) {
            calm = 0;
            number = Math.max(fewest, MOST);
        } else if (number > fewest && ++calm == CALM) {
            calm = 0;
            number = Math.max(number / 2, fewest);
        } else {
            startOne();
            return;
        }
        // On a thread of its own: the scheduler wakes a carrier only for the first task in a queue, and the queue of this
        // thread may hold those that wait already.
        Thread.ofPlatform().daemon().name("carriers").start(() -> {
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).setParallelism(number);
            startOne();
        });
    }

    private void startOne() {
        waiting = true;
        Thread.startVirtualThread(() -> waiting = false);
    }
}
