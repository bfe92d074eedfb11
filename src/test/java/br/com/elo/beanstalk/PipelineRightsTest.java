package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.Node;
import br.com.elo.project.PipelineFile;
import br.com.elo.project.Project;
import br.com.elo.project.TemplateFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may do what in options/pipeline.yaml. */
class PipelineRightsTest {
    /** Role, statement, what it allows, on what. A new line here is a new right: it wants a reason. */
    @Test
    void eachRoleMayDoWhatItNeedsAndNothingElse() {
        Set<String> rights = new TreeSet<>();
        PipelineFile.statements().forEach((place, statement) -> rights.add("%s %s: %s on %s".formatted(place.split("/")[0],
                statement.at("Effect").text(), list(statement.at("Action").value()), resource(statement))));
        assertEquals(Project.text("src/test/resources/br/com/elo/beanstalk/pipeline-rights.txt").lines().toList(),
                List.copyOf(rights));
    }

    /** All resources, a whole service, or a policy that others write. */
    @Test
    void eachWideGrantHasItsReasonInTheLineBeforeIt() {
        List<String> lines = TemplateFile.PIPELINE.text().lines().toList();
        Set<String> wide = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("Resource: '*'") || line.matches("Action: .*\\*") && !line.equals("Action: s3:*")) {
                int statement = i;
                while (!lines.get(statement).strip().startsWith("- Sid: ")) {
                    statement--;
                }
                wide.add(lines.get(statement).strip());
                assertTrue(lines.get(statement - 1).strip().startsWith("# ") || lines.get(statement).contains("NeverTakeAway"),
                        lines.get(statement));
            }
            if (line.startsWith("ManagedPolicyArns")) {
                assertTrue(lines.get(i - 1).strip().startsWith("# "), line);
            }
        }
        assertEquals(Set.of("- Sid: LogIn", "- Sid: NeverTakeAway", "- Sid: ReadTheBundle"), wide);
    }

    @Test
    void onlyTheServiceTakesARoleAndOnlyForThisAccount() {
        for (String role : List.of("BuildRole", "VerifyRole", "PipelineRole", "EventRole")) {
            Node trust = TemplateFile.PIPELINE.properties(role).at("AssumeRolePolicyDocument", "Statement", 0);
            assertTrue(trust.at("Principal", "Service").text().endsWith(".amazonaws.com"), role);
            assertEquals(Map.of("StringEquals", Map.of("aws:SourceAccount", Map.of("Ref", "AWS::AccountId"))),
                    trust.at("Condition").value(), role);
        }
    }

    @Test
    void gitHubIsLetInByItsExactSubjectInTheProtectedEnvironment() {
        Node condition = TemplateFile.PIPELINE.properties("GitHubRole").at("AssumeRolePolicyDocument", "Statement", 0, "Condition");
        assertEquals(Map.of("StringEquals", Map.of(
                "token.actions.githubusercontent.com:aud", "sts.amazonaws.com",
                "token.actions.githubusercontent.com:sub", Map.of("Fn::Sub", "repo:${GitHubRepository}:environment:production"))),
                condition.value());
        String pattern = TemplateFile.PIPELINE.template().at("Parameters", "GitHubRepository", "AllowedPattern").text();
        for (String repository : List.of("", "octo-org@123456/octo.repo@456789", "octo-org/octo-repo")) {
            assertTrue(repository.matches(pattern), repository);
        }
        for (String repository : List.of("octo-org/*", "octo-org", "*", "octo-org/octo:ref:*", "octo-org/octo-repo:environment:x")) {
            assertFalse(repository.matches(pattern), repository);
        }
    }

    private static String list(Object value) {
        return value instanceof List<?> list ? String.join(" ", list.stream().map(Object::toString).toList()) : value.toString();
    }

    private static String resource(Node statement) {
        Map<?, ?> map = (Map<?, ?>) statement.value();
        return map.containsKey("Resource") ? list(map.get("Resource")) : "all but " + map.get("NotResource");
    }
}
