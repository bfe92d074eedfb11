package br.com.elo.standin.beanstalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The environments of the account, terminated ones too. */
final class Environments {
    private final List<Environment> environments = new ArrayList<>();

    synchronized List<Environment> all() {
        return List.copyOf(environments);
    }

    List<Environment> alive() {
        return all().stream().filter(environment -> environment.status() != Status.TERMINATED).toList();
    }

    /** Takes it in, if neither its name nor its address is taken. */
    synchronized void add(Environment environment) {
        if (find(environment.name()).isPresent()) {
            throw Refusal.invalid("Environment %s already exists.", environment.name());
        }
        if (isTaken(environment.cname())) {
            throw Refusal.invalid("DNS name (%s) is not available.", environment.cname());
        }
        environments.add(environment);
    }

    boolean isTaken(String cname) {
        return alive().stream().anyMatch(environment -> environment.cname().equalsIgnoreCase(cname));
    }

    Environment named(String name) {
        return find(name)
                .orElseThrow(() -> Refusal.invalid("No Environment found for EnvironmentName = '%s'.", name));
    }

    /** The one a request names, or gives the id of. */
    Environment of(Request request) {
        Optional<String> id = request.parameters().text("EnvironmentId");
        return id.isEmpty()
                ? named(request.required("EnvironmentName"))
                : alive().stream().filter(environment -> environment.id().equals(id.get())).findFirst()
                        .orElseThrow(() -> Refusal.invalid("No Environment found for EnvironmentId = '%s'.", id.get()));
    }

    /** All or none: one that is at something else refuses, and the others must not be left half-way. */
    static void begin(List<Environment> environments, Status status) {
        List<Environment> begun = new ArrayList<>();
        try {
            for (Environment environment : environments) {
                environment.begin(status);
                begun.add(environment);
            }
        } catch (Refusal e) {
            begun.forEach(environment -> environment.becomeReady());
            throw e;
        }
    }

    private Optional<Environment> find(String name) {
        return alive().stream().filter(environment -> environment.name().equals(name)).findFirst();
    }
}
