package br.com.elo.beanstalk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Option;
import br.com.elo.project.OptionCatalog;
import br.com.elo.project.OptionSetting;
import br.com.elo.project.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionSettingsTest {
    @ParameterizedTest
    @MethodSource("settings")
    void elasticBeanstalkKnowsTheOptionAndTakesTheValue(OptionSetting setting) {
        Option option = OptionCatalog.find(setting)
                .orElseThrow(() -> new AssertionError("no such option: " + setting));
        assertTrue(setting.isFunction() || option.allows(setting.text()),
                () -> "%s, but valid is: %s".formatted(setting, option.valid()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void noOptionIsADeadLetter(OptionSetting setting) {
        Option option = OptionCatalog.find(setting).orElseThrow();
        assertFalse(option.isDeadLetter(), () -> "%s has no effect: %s".formatted(setting, option.note()));
    }

    /** The API's values are strings; one report says that a bare number takes its whole namespace with it. */
    @ParameterizedTest
    @MethodSource("settings")
    void aNumberIsQuoted(OptionSetting setting) {
        assertFalse(setting.value() instanceof Number, setting::toString);
    }

    /** It would count with `eb create --single` too: who wants one instance would pay for two. */
    @Test
    void theNumberOfInstancesIsForWhoCreatesTheEnvironmentToSay() {
        assertEquals(List.of(), settings()
                .filter(setting -> setting.is("aws:autoscaling:asg", "MinSize")
                        || setting.is("aws:autoscaling:asg", "MaxSize"))
                .toList());
    }

    /** What merely has no effect there, such as the load balancer's options, is documented to be ignored. */
    @Test
    void noDefaultIsKnownToFailInAnEnvironmentWithASingleInstance() {
        List<OptionSetting> failing = ConfigFile.defaults().stream()
                .flatMap(file -> file.optionSettings().stream())
                .filter(setting -> setting.namespace().equals("aws:autoscaling:trigger"))
                .toList();
        assertEquals(List.of(), failing, "AWSEBCloudwatchAlarmLow doesn't exist there");
    }

    @Test
    void noOptionIsSetTwice() {
        Map<String, Long> times = settings()
                .collect(groupingBy(setting -> setting.namespace() + " " + setting.name(), counting()));
        times.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), times);
    }

    @Test
    void noDefaultFileWaitsForAPlaceholder() {
        assertAll(ConfigFile.defaults().stream().map(ConfigFile::name).map(file -> () ->
                assertFalse(ConfigFile.hasPlaceholder(Project.text(file)), () -> file + " holds a placeholder")));
    }

    @Test
    void noFileHoldsASecret() {
        List<OptionSetting> variables = settings()
                .filter(setting -> setting.namespace().equals("aws:elasticbeanstalk:application:environment"))
                .toList();
        assertEquals(List.of(), variables, "a variable in a committed file; use eb setenv");
    }

    static Stream<OptionSetting> settings() {
        return ConfigFile.all().stream().flatMap(file -> file.optionSettings().stream());
    }
}
