package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DnsTest {
    private final Dns names = new Dns(name -> Optional.ofNullable(
            Map.of("api.example.com", "a.aws.example", "old.example.com", "gone.aws.example").get(name)));

    @Test
    void aNameOfAwsLeadsToItsHost() {
        names.lead("a.aws.example", port -> OptionalInt.of(8000 + port));
        names.lead("a.aws.example", port -> OptionalInt.of(9000 + port));
        assertEquals(OptionalInt.of(9080), names.port("a.aws.example", 80));
        names.forget("a.aws.example");
        assertThrows(IllegalArgumentException.class, () -> names.port("a.aws.example", 80));
    }

    @Test
    void aRecordMakesAnotherNameOfIt() {
        names.lead("a.aws.example", port -> OptionalInt.empty());
        assertEquals(Optional.of("a.aws.example"), names.resolve("a.aws.example"));
        assertEquals(Optional.of("a.aws.example"), names.resolve("api.example.com"));
        assertEquals(Optional.empty(), names.resolve("old.example.com"));
        assertEquals(Optional.empty(), names.resolve("nobody.example.com"));
    }
}
