package br.com.elo.rehearsal.section;

import static br.com.elo.rehearsal.plan.Step.step;

import br.com.elo.rehearsal.plan.Step;
import java.util.List;

/** Section 5 of part1.md: publishing a change. */
final class Publishing {
    private Publishing() {
    }

    static List<Step> steps() {
        return List.of(
                step("Publish a change")
                        .underLoad()
                        .command(greeting("devops test server flying higher!!"))
                        .block("part1 5", "eb deploy")
                        .shows("Environment update completed successfully.", "devops test server flying higher!!"),
                step("List the versions and keep fifty")
                        .block("operacao", "describe-application-versions")
                        .shows("Greet otherwise")
                        .block("operacao", "update-application-resource-lifecycle"));
    }

    /** Changes what the service says. */
    static String greeting(String text) {
        return """
                sed -i 's/Answer.text(".*")/Answer.text("%s")/' src/main/java/br/com/elo/api/Api.java
                git commit --quiet --all --message 'Greet otherwise'
                """.formatted(text);
    }
}
