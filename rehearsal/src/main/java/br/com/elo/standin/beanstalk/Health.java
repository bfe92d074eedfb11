package br.com.elo.standin.beanstalk;

import br.com.elo.standin.machine.InstanceHealth;
import br.com.elo.standin.machine.Requests;
import java.util.List;

/** How an environment is, as enhanced health sees it. */
record Health(String status, List<String> causes) {
    static Health of(Environment environment) {
        return switch (environment.status()) {
            case LAUNCHING -> new Health("Pending", List.of("Environment is launching."));
            case TERMINATING, TERMINATED -> new Health("No Data", List.of());
            case UPDATING -> new Health("Info", List.of("Configuration update in progress."));
            case READY -> ofInstances(environment);
        };
    }

    String color() {
        return color(status);
    }

    static String color(String status) {
        return switch (status) {
            case "Ok", "Info" -> "Green";
            case "Warning" -> "Yellow";
            case "Degraded", "Severe" -> "Red";
            default -> "Grey";
        };
    }

    private static Health ofInstances(Environment environment) {
        List<InstanceHealth> instances = environment.health();
        List<InstanceHealth> pending = instances.stream().filter(instance -> instance.status().equals("Pending")).toList();
        List<InstanceHealth> sick = instances.stream()
                .filter(instance -> !instance.status().equals("Ok") && !pending.contains(instance)).toList();
        if (instances.isEmpty()) {
            return new Health("Severe", List.of("None of the instances are sending data."));
        }
        if (!sick.isEmpty()) {
            return new Health(sick.size() == instances.size() ? sick.getFirst().status() : "Degraded",
                    sick.stream().flatMap(instance -> instance.causes().stream()).toList());
        }
        if (!pending.isEmpty()) {
            return new Health("Info", List.of("Command is executing on %d out of %d instances."
                    .formatted(pending.size(), instances.size())));
        }
        return ofRequests(environment, instances.stream().map(InstanceHealth::requests).toList());
    }

    private static Health ofRequests(Environment environment, List<Requests> requests) {
        int total = requests.stream().mapToInt(Requests::count).sum();
        HealthRules rules = environment.provisioned().map(made -> HealthRules.of(made.state())).orElse(HealthRules.DEFAULT);
        for (int statusClass : rules.bad()) {
            int bad = requests.stream().mapToInt(some -> some.count(statusClass)).sum();
            // Where the lines are is not documented, only that there are such.
            if (bad * 10 > total) {
                return new Health(bad * 2 > total ? "Severe" : "Degraded", List.of(
                        "%.1f %% of the requests are failing with HTTP %dxx.".formatted(100.0 * bad / total, statusClass)));
            }
        }
        return new Health("Ok", List.of());
    }
}
