package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Region;
import br.com.elo.standin.machine.DeploymentException;
import java.util.List;
import java.util.Map;

/** The default VPC of a Region. */
record Network(String vpc, List<String> subnets) {
    private static final String VERSION = "2016-11-15";

    static Network of(Region region) {
        String vpc = region.query("ec2", "DescribeVpcs", VERSION,
                Map.of("Filter.1.Name", "is-default", "Filter.1.Value.1", "true")).text("//vpcId");
        if (vpc.isEmpty()) {
            throw new DeploymentException("Creating security group failed Reason: No default VPC for this user "
                    + "(Service: AmazonEC2; Status Code: 400; Error Code: VPCIdNotSpecified)");
        }
        return new Network(vpc, region.query("ec2", "DescribeSubnets", VERSION,
                Map.of("Filter.1.Name", "vpc-id", "Filter.1.Value.1", vpc)).texts("//subnetId"));
    }
}
