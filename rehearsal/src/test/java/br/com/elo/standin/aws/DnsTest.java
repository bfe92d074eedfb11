package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnsTest {
    @TempDir
    private Path home;

    @Test
    void curlFindsWhatIsThereAndNothingElse() throws IOException {
        Dns names = new Dns(home);
        names.lead("b.example", 8002);
        names.lead("a.example", 8001);
        names.lead("b.example", 8003);
        names.lead("c.example", 8004);
        names.forget("c.example");
        assertEquals("""
                connect-to = "127.0.0.1::127.0.0.1:"
                connect-to = "a.example:80:127.0.0.1:8001"
                connect-to = "b.example:80:127.0.0.1:8003"
                connect-to = "::127.0.0.1:9"
                """, Files.readString(home.resolve(".curlrc")));
        assertEquals(8003, names.port("b.example"));
        assertThrows(IllegalArgumentException.class, () -> names.port("c.example"));
    }
}
