package br.com.elo.standin.machine;

import java.time.Duration;
import java.util.List;

/** The Auto Scaling group of an environment, as the account sees it: ids, no machines. */
public interface InstanceGroup {
    /** The instances that are to run. */
    List<String> instances();

    /**
     * Gives up an instance.
     *
     * @return the id of the one that takes its place
     */
    String replace(String instance);

    /**
     * Launches more.
     *
     * @return their ids
     * @throws DeploymentException if the account may not have so many
     */
    List<String> add(int count);

    /** Gives up an instance, and none takes its place. */
    void remove(String instance);

    /** HealthCheckType of the group's properties: EC2 asks whether the machine is on, ELB the load balancer too. */
    default String healthCheckType() {
        return "EC2";
    }

    /** HealthCheckGracePeriod of the group's properties, in AWS's time. */
    default Duration healthCheckGracePeriod() {
        return Duration.ZERO;
    }
}
