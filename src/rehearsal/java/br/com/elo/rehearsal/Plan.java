package br.com.elo.rehearsal;

import br.com.elo.beanstalk.Guide.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is rehearsed of the guide, in which order, and what is not. Every block has exactly one place here, so that
 * none is forgotten and none is missed when it goes.
 *
 * @param steps     in the guide's order
 * @param omissions the blocks that are not run
 */
record Plan(List<Step> steps, List<Omission> omissions) {
    private static final String CLOUDFRONT = "the stand-in for AWS has no CloudFront";
    private static final String DOMAIN = "needs a domain, and TLS at the load balancer";
    private static final String QUOTA = "the stand-in for AWS knows no quotas of EC2";

    /** For part1.md as it is. */
    static Plan ofTheGuide() {
        return new Plan(
                Stream.of(Preparation.steps(), Launch.laboratory(), Launch.production(), Launch.use(),
                        Rotation.steps(), Operation.steps(), Secret.steps(), BlueGreen.steps(), Removal.steps())
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
    static Plan ofTheStart() {
        return new Plan(
                Stream.of(Preparation.steps(), Launch.production()).flatMap(List::stream).toList(), List.of());
    }

    /** Where guide and plan do not fit together. */
    List<String> faults(List<Block> guide) {
        return Stream.concat(named().flatMap(place -> missing(place, guide).stream()),
                guide.stream().flatMap(block -> unclaimed(block).stream())).toList();
    }

    private List<String> missing(Place place, List<Block> guide) {
        long meant = guide.stream().filter(place.block()::means).count();
        return meant == 1 ? List.of() : List.of("part1.md has %s, but %s.".formatted(
                meant == 0 ? "no longer " + place.block() : meant + " blocks that are " + place.block(), place.use()));
    }

    private List<String> unclaimed(Block block) {
        long claims = named().filter(Place::claims).filter(place -> place.block().means(block)).count();
        return claims == 1 ? List.of() : List.of("%s (section %s) has %s: %s".formatted(
                block, block.section(), claims == 0
                        ? "a block that no step of the rehearsal runs; add it to a step, or to the omissions in Plan"
                        : "a block that " + claims + " steps run",
                block.script().lines().findFirst().orElse("")));
    }

    private Stream<Place> named() {
        return Stream.concat(
                steps.stream().flatMap(step -> Stream.concat(
                        step.blocks().stream().map(block -> new Place(block, use(step), true)),
                        step.repeated().stream().map(block -> new Place(block, use(step), false)))),
                omissions.stream().map(omission -> new Place(omission.block(), "it is listed as not rehearsed", true)));
    }

    private static String use(Step step) {
        return "the step \"" + step.title() + "\" of the rehearsal runs it";
    }

    /** A block that the plan names, why, and whether this is its one place. */
    private record Place(BlockName block, String use, boolean claims) {
    }
}
