/** A token-protected API on Helidon SE. Nothing is exported: this is a program, not a library. */
module br.com.elo.api {
    requires io.helidon.common.socket;
    requires io.helidon.common.task;
    requires io.helidon.config;
    requires io.helidon.http;
    requires io.helidon.logging.common;
    requires io.helidon.webserver;
    requires java.logging;
    requires java.management;
    requires jdk.management;

    // java.util.logging makes its manager and its handler by reflection.
    exports br.com.elo.api.log to java.logging;
}
