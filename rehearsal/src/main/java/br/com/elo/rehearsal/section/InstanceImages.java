package br.com.elo.rehearsal.section;

import br.com.elo.rehearsal.plan.Stage;
import br.com.elo.rehearsal.terminal.UnmetExpectation;
import br.com.elo.standin.aws.Caller;
import br.com.elo.standin.registry.Pull;
import java.util.List;

/** How the instances come by their image. */
final class InstanceImages {
    private static final Caller INSTANCES = Caller.role("aws-elasticbeanstalk-ec2-role");

    private InstanceImages() {
    }

    /** Each from the registry, by its digest, in the name of the instance role. */
    static void werePulled(Stage stage) {
        List<Pull> pulls = stage.account().pulls().stream().filter(pull -> pull.caller().equals(INSTANCES))
                .filter(pull -> pull.reference().startsWith("sha256:")).toList();
        if (pulls.size() < 2) {
            throw new UnmetExpectation("both instances pull the image by its digest", pulls.toString(), "");
        }
    }
}
