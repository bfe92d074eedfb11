package br.com.elo.bench;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What docs shows is what was measured: byte for byte what its JSON gives. */
class DocumentsTest {
    private final List<Results> runs = Json.runs(Files.readString(Documents.JSON));

    DocumentsTest() throws IOException {
    }

    @Test
    void theChartIsDrawnFromTheFigures() throws IOException {
        assertEquals(Documents.picture(runs), Files.readString(Documents.PICTURE));
    }

    @Test
    void theTablesAreMadeFromTheFigures() throws IOException {
        String document = Files.readString(Documents.TABLES);
        assertEquals(Documents.tables(document, runs), document);
    }

    @Test
    void eachRunSaysWhatWasMeasuredWhereAndWhen() {
        runs.forEach(run -> {
            assertFalse(run.commit().isEmpty() || run.commit().endsWith("-dirty"), run.commit());
            assertFalse(run.date().isEmpty() || run.machine().cpu().isEmpty());
        });
    }

    @Test
    void theFiguresAreWrittenAsTheyWereRead() throws IOException {
        assertEquals(Json.of(runs), Files.readString(Documents.JSON));
    }
}
