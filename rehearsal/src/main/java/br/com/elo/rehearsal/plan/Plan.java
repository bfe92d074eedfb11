package br.com.elo.rehearsal.plan;

import br.com.elo.project.Guide.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is rehearsed of the guide, in which order, and what is not. Every block has exactly one place here, so that
 * none is forgotten and none is missed when it goes.
 *
 * @param steps     in the guide's order
 * @param omissions the blocks that are not run
 */
public record Plan(List<Step> steps, List<Omission> omissions) {
    /** Where guide and plan do not fit together. */
    public List<String> faults(List<Block> guide) {
        return Stream.of(
                named().flatMap(place -> missing(place, guide).stream()),
                guide.stream().flatMap(block -> unclaimed(block).stream()),
                disorder(guide).stream())
                .flatMap(faults -> faults).toList();
    }

    private static List<String> missing(Place place, List<Block> guide) {
        long meant = guide.stream().filter(place.block()::means).count();
        return meant == 1 ? List.of() : List.of("The guide has %s, but %s.".formatted(
                meant == 0 ? "no longer " + place.block() : meant + " blocks that are " + place.block(), place.use()));
    }

    private List<String> unclaimed(Block block) {
        long claims = named().filter(Place::claims).filter(place -> place.block().means(block)).count();
        return claims == 1 ? List.of() : List.of("%s has %s: %s".formatted(
                block, claims == 0
                        ? "a block that no step of the rehearsal runs; add it to a step, or to the omissions in GuidePlan"
                        : "a block that " + claims + " steps run",
                block.script().lines().findFirst().orElse("")));
    }

    /** Who skips all that is optional runs the main path from top to bottom. */
    private List<String> disorder(List<Block> guide) {
        List<Integer> lines = steps.stream()
                .flatMap(step -> step.blocks().stream())
                .flatMap(name -> guide.stream().filter(name::means))
                .filter(Block::isOfTheMainPath).map(Block::line).toList();
        return lines.equals(lines.stream().sorted().toList()) ? List.of()
                : List.of("The steps run the main path of part1.md out of its order; its blocks begin in the lines " + lines);
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
