package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import br.com.elo.api.settings.Variable;
import br.com.elo.project.ConfigFile;
import br.com.elo.project.Guide;
import br.com.elo.project.Node;
import br.com.elo.project.Project;
import br.com.elo.project.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecretsManagerTest {
    private static final String SECRETS = "aws:elasticbeanstalk:application:environmentsecrets";
    private static final ConfigFile FILE = ConfigFile.named("secrets-manager.config");
    private static final String ARN = ConfigFile.filledIn("SECRET_ARN");
    private static final Pattern JSON = Pattern.compile("printf '(\\{.*?})'");

    @Test
    void theServiceFindsTheCurrentTokenAndThePreviousOneWhereItLooksForThem() {
        assertEquals(ARN + ":current", FILE.value(SECRETS, Variable.ELO_PASS.name()));
        assertEquals(ARN + ":previous", FILE.value(SECRETS, Variable.ELO_PASS_PREVIOUS.name()));
        assertEquals(2, FILE.optionSettings().size());
    }

    @Test
    void theGuideAlwaysWritesBothKeys() {
        List<Set<String>> written = JSON.matcher(Guide.text()).results()
                .map(match -> Yaml.read("part1.md", match.group(1)).keySet())
                .toList();
        assertFalse(written.isEmpty());
        written.forEach(keys -> assertEquals(Set.of("current", "previous"), keys));
    }

    @Test
    void anInstanceMayReadThisSecretAndDoNothingElse() {
        Node policy = new Node(Yaml.read("policy", Project.text("options/secrets-manager.resource-policy.json")));
        assertEquals(
                List.of(Map.of("Sid", "ReadTheToken", "Effect", "Allow", "Principal", Map.of("AWS", "ROLE_ARN"),
                        "Action", "secretsmanager:GetSecretValue", "Resource", "*")),
                policy.at("Statement").value());
    }
}
