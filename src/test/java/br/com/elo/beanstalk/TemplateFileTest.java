package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import br.com.elo.project.TemplateFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each stack of its own. */
class TemplateFileTest {
    static List<TemplateFile> all() {
        return TemplateFile.all();
    }

    /** CloudFormation turns other characters into question marks, and takes 51,200 bytes from a command. */
    @ParameterizedTest
    @MethodSource("all")
    void theCommandLineCanSendIt(TemplateFile file) {
        assertTrue(file.text().chars().allMatch(c -> c < 128), "ASCII");
        assertTrue(file.text().length() < 51_200, () -> file.text().length() + " bytes");
    }
}
