package br.com.elo.rehearsal.section;

import br.com.elo.rehearsal.plan.Omission;
import br.com.elo.rehearsal.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** The plan for part1.md as it is. A block that is not rehearsed is listed here with the reason. */
public final class GuidePlan {
    private static final String CLOUDFRONT = "the stand-in for AWS has no CloudFront";
    private static final String DOMAIN = "needs a domain, and TLS at the load balancer";
    private static final String QUOTA = "the stand-in for AWS knows no quotas of EC2";

    private GuidePlan() {
    }

    public static Plan all() {
        return new Plan(
                Stream.of(Preparation.steps(), Launch.laboratory(), Launch.production(), Launch.use(),
                        Rotation.steps(), Publishing.steps(), Secret.steps(), BlueGreen.steps(), Removal.steps())
                        .flatMap(List::stream).toList(),
                List.of(
                        Omission.of("3.1 ferramentas", "awsebcli==", "the same versions are installed by the build"),
                        Omission.of("3.4 cota", "get-service-quota", QUOTA),
                        Omission.of("3.4 cota", "request-service-quota-increase", QUOTA),
                        Omission.of("7.1 https-cloudfront", "PREFIX_LIST_ID", CLOUDFRONT),
                        Omission.of("7.1 https-cloudfront-endereco", "chamar /", CLOUDFRONT),
                        Omission.of("7.1 https-cloudfront", "--max-time 10", CLOUDFRONT),
                        Omission.of("7.2 https-dominio", "request-certificate", DOMAIN),
                        Omission.of("7.2 https-dominio", "wait certificate-validated", DOMAIN),
                        Omission.of("7.2 https-dominio-endereco", "chamar /", DOMAIN),
                        Omission.of("9 dominio", "aws route53", DOMAIN),
                        Omission.of("10 blue-green-dominio", "--connect-to", DOMAIN),
                        Omission.of("10 blue-green-cloudfront", "GREEN_URL", CLOUDFRONT),
                        Omission.of("11 waf", "options/waf.config", "the stand-in for AWS has no WAF"),
                        Omission.of("13 remover-certificado", "delete-certificate", DOMAIN)));
    }

    /** As far as a person needs it to go on by hand. */
    public static Plan start() {
        return new Plan(
                Stream.of(Preparation.steps(), Launch.production()).flatMap(List::stream).toList(), List.of());
    }
}
