package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackIngressTest {
    private static final Map<String, Map<?, ?>> RESOURCES = Map.of(
            "AWSEBV2LoadBalancer", Map.of("SecurityGroups", List.of(
                    Map.of("Ref", "Everybody"), Map.of("Fn::GetAtt", List.of("Office", "GroupId")))),
            "Everybody", Map.of("SecurityGroupIngress", List.of(
                    Map.of("FromPort", 443, "ToPort", 443, "CidrIp", "0.0.0.0/0"))),
            "Office", Map.of("SecurityGroupIngress", List.of(
                    Map.of("FromPort", 80, "ToPort", 90, "CidrIp", "192.0.2.0/24"))),
            "OfSomethingElse", Map.of("SecurityGroupIngress", List.of(
                    Map.of("FromPort", 80, "ToPort", 80, "CidrIp", "0.0.0.0/0"))));

    @Test
    void aPortIsOpenToThoseWhomAGroupOfTheLoadBalancerLetsIn() {
        StackIngress ingress = new StackIngress(RESOURCES::get, null, null);
        assertEquals(List.of("0.0.0.0/0"), ingress.sources(443));
        assertEquals(List.of("192.0.2.0/24"), ingress.sources(80));
        assertEquals(List.of("192.0.2.0/24"), ingress.sources(90));
        assertEquals(List.of(), ingress.sources(91));
    }
}
