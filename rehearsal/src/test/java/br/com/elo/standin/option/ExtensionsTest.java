package br.com.elo.standin.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionsTest {
    private static final OptionName POLICY = new OptionName("aws:elasticbeanstalk:command", "DeploymentPolicy");
    @TempDir
    private Path folder;

    @Test
    void aLaterFileBeatsAnEarlierOne() throws IOException {
        assertEquals(Map.of(POLICY, "Rolling"), settings(
                ".ebextensions/20.config", "option_settings: {aws:elasticbeanstalk:command: {DeploymentPolicy: Rolling}}",
                ".ebextensions/10.config",
                "option_settings: {aws:elasticbeanstalk:command: {DeploymentPolicy: AllAtOnce}}"));
    }

    @Test
    void onlyConfigFilesRightInTheFolderCount() throws IOException {
        String text = "option_settings: {aws:elasticbeanstalk:command: {DeploymentPolicy: Rolling}}";
        assertEquals(Map.of(), settings(".ebextensions/a/b.config", text, "c.config", text, ".ebextensions/d.yml", text));
    }

    @Test
    void anOptionOfTheCreationHasNoEffectInAFile() throws IOException {
        assertEquals(Map.of(), settings(".ebextensions/a.config",
                "option_settings: {aws:elasticbeanstalk:environment: {LoadBalancerType: application}}"));
    }

    @Test
    void aMappingStandsForAJsonDocument() throws IOException {
        assertEquals("{\"Version\": 1, \"Rules\": {\"On\": false}}", settings(".ebextensions/a.config", """
                option_settings:
                  aws:elasticbeanstalk:healthreporting:system:
                    ConfigDocument:
                      Version: 1
                      Rules: {On: false}
                """).get(new OptionName("aws:elasticbeanstalk:healthreporting:system", "ConfigDocument")));
    }

    @Test
    void aFileThatIsNoYamlIsNamed() {
        InvalidOptionsException e = assertThrows(InvalidOptionsException.class,
                () -> settings(".ebextensions/bad.config", "a: b: c"));
        assertTrue(e.problems().getFirst().startsWith("The configuration file .ebextensions/bad.config "), e::getMessage);
    }

    @Test
    void aKeyThatIsNotPlayedIsNotPassedOver() {
        InvalidOptionsException e = assertThrows(InvalidOptionsException.class,
                () -> settings(".ebextensions/bad.config", "option_setting: {}"));
        assertEquals("The configuration file .ebextensions/bad.config has keys that cannot be rehearsed: "
                + "[option_setting]; known are [option_settings, Resources]", e.getMessage());
    }

    private Map<OptionName, String> settings(String... entries) throws IOException {
        return Extensions.in(Bundles.of(folder, entries)).settings().values();
    }
}
