package br.com.elo.standin.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    private Path temporary;
    private Path folder;
    private Path somebodys;

    @BeforeEach
    void fill() throws IOException {
        folder = temporary.resolve("own");
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/file"), "");
        somebodys = Files.writeString(Files.createDirectory(temporary.resolve("else")).resolve("file"), "theirs");
    }

    @Test
    void goesWithAllThatIsInIt() {
        Folder.delete(folder);
        assertFalse(Files.exists(folder));
        Folder.delete(folder); // gone already
    }

    @Test
    void whatALinkInItLeadsToStays() throws IOException {
        Files.createSymbolicLink(folder.resolve("a/link"), somebodys.getParent());
        Folder.delete(folder);
        assertFalse(Files.exists(folder));
        assertEquals("theirs", Files.readString(somebodys));
    }

    @Test
    void aLinkInItsPlaceGoesWhereverItLeads() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), somebodys.getParent());
        Path dangling = Files.createSymbolicLink(temporary.resolve("dangling"), temporary.resolve("nowhere"));
        Folder.delete(link);
        Folder.delete(dangling);
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(dangling, LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.exists(somebodys));
    }
}
