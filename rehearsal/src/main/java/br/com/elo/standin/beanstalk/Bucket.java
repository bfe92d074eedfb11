package br.com.elo.standin.beanstalk;

import br.com.elo.standin.aws.Moto;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.ServiceException;
import br.com.elo.standin.option.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The bucket that Elastic Beanstalk keeps in a Region. */
final class Bucket {
    private Bucket() {
    }

    /** Its name; it is there afterwards. */
    static String in(Region region) {
        String name = "elasticbeanstalk-%s-%s".formatted(region.name(), Moto.ACCOUNT);
        try {
            region.get("/" + name + "?location");
        } catch (ServiceException e) {
            make(region, name);
        }
        return name;
    }

    /** With the policy that keeps people from deleting it. moto holds it, but does not act by it. */
    private static void make(Region region, String name) {
        String home = region.name().equals("us-east-1") ? ""
                : "<CreateBucketConfiguration><LocationConstraint>%s</LocationConstraint></CreateBucketConfiguration>"
                        .formatted(region.name());
        region.put("/" + name, home.getBytes(StandardCharsets.UTF_8));
        String policy = Json.write(Map.of("Version", "2008-10-17", "Statement", List.of(Map.of(
                "Sid", "eb-58950a8c-feb6-11e2-89e0-0800277d041b", "Effect", "Deny", "Principal", Map.of("AWS", "*"),
                "Action", "s3:DeleteBucket", "Resource", "arn:aws:s3:::" + name))));
        region.put("/" + name + "?policy", policy.getBytes(StandardCharsets.UTF_8));
    }
}
