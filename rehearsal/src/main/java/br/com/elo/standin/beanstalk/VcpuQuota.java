package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.aws.ServiceQuotas;
import br.com.elo.standin.machine.DeploymentException;
import java.util.Map;

/** What on-demand instances of the standard families may have of a Region's vCPUs: the quota L-1216C47A. */
record VcpuQuota(ServiceQuotas quotas, Region region) {
    private static final String SERVICE = "ec2";
    private static final String VERSION = "2016-11-15";

    /**
     * Asks for room.
     *
     * @throws DeploymentException as EC2 refuses to launch instances, if they do not fit or are of no type that there is
     */
    void require(String type, int count) {
        if (inUse() + count * vcpus(type) > quotas.vcpus()) {
            throw new DeploymentException(("Launching a new EC2 instance. Status Reason: You have requested more vCPU "
                    + "capacity than your current vCPU limit of %d allows for the instance bucket that the specified "
                    + "instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an "
                    + "adjustment to this limit. Launching EC2 instance failed.").formatted(quotas.vcpus()));
        }
    }

    private int inUse() {
        return region.query(SERVICE, "DescribeInstances", VERSION, Map.of(
                        "Filter.1.Name", "instance-state-name",
                        "Filter.1.Value.1", "pending",
                        "Filter.1.Value.2", "running"))
                .texts("//instancesSet/item/instanceType").stream().mapToInt(this::vcpus).sum();
    }

    private int vcpus(String type) {
        try {
            return Integer.parseInt(region.query(SERVICE, "DescribeInstanceTypes", VERSION, Map.of("InstanceType.1", type))
                    .text("//defaultVCpus"));
        } catch (ServiceException e) {
            throw new DeploymentException("Service:AmazonEC2, Message:" + e.getMessage());
        }
    }
}
