package br.com.elo.standin.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final OptionName SIZE = new OptionName("aws:autoscaling:asg", "MinSize");
    private static final OptionName TYPE = new OptionName("aws:elasticbeanstalk:environment", "EnvironmentType");
    private static final Settings SINGLE = Settings.NONE.with(TYPE, "SingleInstance");

    @Test
    void theApiBeatsASavedConfigurationBeatsAFileBeatsTheDefault() {
        assertEquals("1", minSize(Settings.NONE, Settings.NONE, Settings.NONE));
        assertEquals("2", minSize(Settings.NONE, Settings.NONE, size(2)));
        assertEquals("3", minSize(Settings.NONE, size(3), size(2)));
        assertEquals("4", minSize(size(4), size(3), size(2)));
    }

    @Test
    void anEnvironmentOfOneInstanceHasOne() {
        assertEquals("1", minSize(SINGLE, Settings.NONE, Settings.NONE));
    }

    @Test
    void aFileThatAsksForTwoGetsThemInSuchAnEnvironmentToo() {
        Settings two = size(2).with(new OptionName("aws:autoscaling:asg", "MaxSize"), "2");
        assertEquals("2", minSize(SINGLE, Settings.NONE, two));
    }

    @Test
    void filesAreCheckedWithWhatTheyMeet() {
        Settings bad = size(5).with(new OptionName("aws:elasticbeanstalk:command", "DeploymentPolcy"), "Rolling");
        InvalidOptionsException e = assertThrows(InvalidOptionsException.class,
                () -> new Layers(Settings.NONE, Settings.NONE, bad).check());
        assertEquals(List.of(
                "\"option_settings\" in one of the configuration files failed validation. More details to follow.",
                "Invalid option specification (Namespace: 'aws:elasticbeanstalk:command', OptionName: 'DeploymentPolcy'): "
                        + "Unknown configuration setting.",
                "Invalid option value: '5' (Namespace: 'aws:autoscaling:asg', OptionName: 'MinSize'): "
                        + "Value must not be greater than MaxSize."), e.problems());
    }

    /** It ended the rehearsal with a NumberFormatException, where AWS says what is wrong. */
    @Test
    void aSizeThatIsNoNumberIsAProblemAndNoConflict() {
        InvalidOptionsException e = assertThrows(InvalidOptionsException.class,
                () -> new Layers(Settings.NONE, Settings.NONE, Settings.NONE.with(SIZE, "many")).check());
        assertTrue(e.problems().getLast().startsWith(
                "Invalid option value: 'many' (Namespace: 'aws:autoscaling:asg', OptionName: 'MinSize'): "), e.problems()::toString);
    }

    @Test
    void scalingByATriggerNeedsALoadBalancer() {
        Settings trigger = Settings.NONE.with(new OptionName("aws:autoscaling:trigger", "LowerThreshold"), "25");
        new Layers(Settings.NONE, Settings.NONE, trigger).check();
        assertThrows(InvalidOptionsException.class,
                () -> new Layers(Settings.NONE.with(TYPE, "SingleInstance"), Settings.NONE, trigger).check());
    }

    @Test
    void noValueShowsInText() {
        Settings token = Settings.NONE.with(
                new OptionName("aws:elasticbeanstalk:application:environment", "ELO_PASS"), "s3cret42");
        assertFalse((token + " " + token.options()).contains("s3cret42"));
    }

    private static Settings size(int size) {
        return Settings.NONE.with(SIZE, String.valueOf(size));
    }

    private static String minSize(Settings direct, Settings saved, Settings files) {
        return new Layers(direct, saved, files).merged().values().get(SIZE);
    }
}
