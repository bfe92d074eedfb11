package br.com.elo.standin.beanstalk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The applications of the account. */
final class Applications {
    private final Map<String, Application> applications = new TreeMap<>();

    synchronized List<Application> all() {
        return List.copyOf(applications.values());
    }

    synchronized void add(Application application) {
        if (applications.putIfAbsent(application.name(), application) != null) {
            throw Refusal.invalid("Application %s already exists.", application.name());
        }
    }

    synchronized Application named(String name) {
        Application application = applications.get(name);
        if (application == null) {
            throw Refusal.invalid("No Application named '%s' found.", name);
        }
        return application;
    }

    synchronized void remove(Application application) {
        applications.remove(application.name());
    }

    /** A version of an application; both have to be there. */
    Version version(String application, String label) {
        return named(application).version(label)
                .orElseThrow(() -> Refusal.invalid("No Application Version named '%s' found.", label));
    }
}
