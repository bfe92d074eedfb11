package br.com.elo.rehearsal.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.com.elo.project.CommandTable;
import br.com.elo.project.Project;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CommandTableCheck {
    @Test
    void theTableSaysWhatTheToolsSay() throws IOException, InterruptedException {
        String told = AwsTools.run("python", "rehearsal/python/commands.py", CommandTable.PATH);
        assertEquals(told, Project.text(CommandTable.PATH));
    }
}
