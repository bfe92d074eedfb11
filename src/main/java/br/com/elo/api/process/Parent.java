package br.com.elo.api.process;

/** The process that started this one. */
public final class Parent {
    /** 128 + SIGTERM: how the JVM ends by that signal. */
    private static final int TERMINATED = 143;

    private Parent() {
    }

    /**
     * Ends this process as SIGTERM does when its parent has ended. For Maven, whose {@code exec} leaves its child and the
     * child's port behind when it is killed.
     */
    public static void follow() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var _ = parent.onExit().thenRun(() -> System.exit(TERMINATED));
        });
    }
}
