package br.com.elo.rehearsal.section;

import br.com.elo.rehearsal.plan.Omission;
import br.com.elo.rehearsal.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** The plan for part1.md and the guides as they are. A block that is not rehearsed is listed here with the reason. */
public final class GuidePlan {
    private GuidePlan() {
    }

    public static Plan all() {
        return new Plan(
                Stream.of(Preparation.steps(), Launch.readme(), Refusals.steps(), Launch.laboratory(), Launch.production(),
                        Launch.use(), Rotation.begin(), Dashboard.steps(), Faults.steps(), Scaling.steps(),
                        Publishing.steps(), Rotation.end(), Secret.steps(), Pipeline.steps(), Verbs.steps(),
                        BlueGreen.copy(), CloudFront.steps(), Domain.steps(), BlueGreen.end(), BlueGreen.options(),
                        Removal.steps())
                        .flatMap(List::stream).toList(),
                List.of(
                        Omission.of("part1 0", "docker run", "the tests of the image run it"),
                        Omission.of("conta", "awsebcli==", "the same versions are installed by rehearsal/run"),
                        Omission.of("pipeline", "gh api", "needs a repository on GitHub")));
    }

    /** As far as a person needs it to go on by hand. */
    public static Plan start() {
        return new Plan(
                Stream.of(Preparation.steps(), Launch.production()).flatMap(List::stream).toList(), List.of());
    }
}
