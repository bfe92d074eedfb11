package br.com.elo.standin.beanstalk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The versions of the platform that have come out. */
final class Platforms {
    private static final Platform FIRST = new Platform("4.13.5");
    /** With another Docker engine: that is a minor version. */
    private static final Platform NEXT = new Platform("4.14.0");
    private final List<Platform> versions = new CopyOnWriteArrayList<>(List.of(FIRST));

    List<Platform> all() {
        return List.copyOf(versions);
    }

    Platform newest() {
        return versions.getLast();
    }

    /** The next one comes out, if it has not yet. */
    void release() {
        if (!versions.contains(NEXT)) {
            versions.add(NEXT);
        }
    }

    Optional<Platform> withArn(String arn) {
        return versions.stream().filter(platform -> arn.endsWith("/" + platform.version())).findFirst();
    }
}
