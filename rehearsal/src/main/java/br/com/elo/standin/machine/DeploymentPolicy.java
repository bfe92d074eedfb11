package br.com.elo.standin.machine;

import br.com.elo.standin.option.Options;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a change reaches the instances: aws:elasticbeanstalk:command, which is taken to hold for variables too. */
record DeploymentPolicy(boolean rolling, boolean percentage, int batchSize, Duration timeout) {
    private static final String COMMAND = "aws:elasticbeanstalk:command";

    static DeploymentPolicy of(Options options) {
        String policy = options.value(COMMAND, "DeploymentPolicy");
        if (!policy.equalsIgnoreCase("AllAtOnce") && !policy.equalsIgnoreCase("Rolling")) {
            throw new DeploymentException(
                    "DeploymentPolicy %s cannot be rehearsed, only AllAtOnce and Rolling".formatted(policy));
        }
        return new DeploymentPolicy(policy.equalsIgnoreCase("Rolling"),
                options.value(COMMAND, "BatchSizeType").equalsIgnoreCase("Percentage"),
                options.number(COMMAND, "BatchSize"),
                Duration.ofSeconds(options.number(COMMAND, "Timeout")));
    }

    /** 30 percent of two instances are taken as one of them. */
    <T> List<List<T>> batches(List<T> instances) {
        int size = Math.max(1, percentage ? instances.size() * batchSize / 100 : batchSize);
        List<List<T>> batches = new ArrayList<>();
        for (int start = 0; start < instances.size(); start += size) {
            batches.add(instances.subList(start, Math.min(start + size, instances.size())));
        }
        return batches;
    }

    /** How long the application may take to be healthy: as long as the command, on the scaled clock of health checks. */
    Duration patience() {
        return TimeScale.here(timeout);
    }
}
