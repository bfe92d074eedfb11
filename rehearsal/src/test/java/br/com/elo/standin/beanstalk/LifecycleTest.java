package br.com.elo.standin.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final List<Version> VERSIONS = Stream.of("v3", "v2", "v1")
            .map(label -> new Version("elo-api", label, null, "bucket", label, "UNPROCESSED", Instant.EPOCH)).toList();

    @Test
    void theOldestAreTooMany() {
        assertEquals(List.of("v1"), surplus("VersionLifecycleConfig.MaxCountRule.Enabled=true"
                + "&VersionLifecycleConfig.MaxCountRule.MaxCount=2"));
    }

    @Test
    void aRuleThatIsOffTakesNothingAway() {
        assertEquals(List.of(), surplus("VersionLifecycleConfig.MaxCountRule.Enabled=false"
                + "&VersionLifecycleConfig.MaxCountRule.MaxCount=2"));
        assertEquals(List.of(), surplus("ServiceRole=x"));
    }

    private static List<String> surplus(String config) {
        return Lifecycle.of(Parameters.decode(config)).surplus(VERSIONS).stream().map(Version::label).toList();
    }
}
