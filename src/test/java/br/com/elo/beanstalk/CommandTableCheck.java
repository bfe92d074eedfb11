package br.com.elo.beanstalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CommandTableCheck {
    @Test
    void theTableSaysWhatTheToolsSay() throws IOException, InterruptedException {
        String told = AwsTools.run("python", "src/test/python/commands.py", CommandTable.PATH);
        assertEquals(told, Project.text(CommandTable.PATH));
    }
}
