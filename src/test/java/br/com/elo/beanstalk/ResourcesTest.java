package br.com.elo.beanstalk;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.OptionSetting;
import br.com.elo.project.References;
import br.com.elo.project.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourcesTest {
    /** Names that every environment has, also one made with --single. */
    private static final Set<String> EVERYWHERE = Set.of("AWSEBEnvironmentName", "AWSEBAutoScalingGroup");
    private static final Set<String> SECTIONS = Set.of("option_settings", "Resources");

    @Test
    void theDefaultsReferOnlyToWhatASingleInstanceHasToo() {
        Set<String> names = new TreeSet<>(references(ConfigFile.defaults()));
        ConfigFile.defaults().forEach(file -> names.addAll(file.resources().keySet()));
        names.removeIf(name -> !name.startsWith("AWSEB") || EVERYWHERE.contains(name));
        assertEquals(Set.of(), names);
    }

    @ParameterizedTest
    @MethodSource("br.com.elo.project.ConfigFile#options")
    void anOptionRefersOnlyToWhatIsThereWithTheDefaults(ConfigFile option) {
        assertEquals(Set.of(), unknown(Stream.concat(ConfigFile.defaults().stream(), Stream.of(option)).toList()));
    }

    @Test
    void theDefaultsReferOnlyToWhatIsThere() {
        assertEquals(Set.of(), unknown(ConfigFile.defaults()));
    }

    @Test
    void noResourceIsMadeTwice() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = ConfigFile.all().stream()
                .flatMap(file -> file.resources().keySet().stream())
                .filter(name -> !seen.add(name))
                .collect(toSet());
        assertEquals(Set.of(), twice);
    }

    @ParameterizedTest
    @MethodSource("br.com.elo.project.ConfigFile#all")
    void aFileHasNoSectionThatIsReadByNobody(ConfigFile file) {
        assertTrue(SECTIONS.containsAll(file.content().keySet()), () -> file.name() + " " + file.content().keySet());
    }

    private static Set<String> unknown(List<ConfigFile> files) {
        Set<String> names = new TreeSet<>(references(files));
        files.forEach(file -> names.removeAll(file.resources().keySet()));
        names.removeIf(name -> Template.isBeanstalks(name) || name.startsWith("AWS::") || EVERYWHERE.contains(name));
        return names;
    }

    private static Set<String> references(List<ConfigFile> files) {
        return Stream.concat(
                files.stream().flatMap(file -> References.in(file.resources())),
                files.stream().flatMap(file -> file.optionSettings().stream())
                        .filter(OptionSetting::isFunction)
                        .flatMap(setting -> References.in(setting.function()))).collect(toSet());
    }
}
