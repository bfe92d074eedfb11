package br.com.elo.standin.iam;

import br.com.elo.project.Yaml;
import br.com.elo.standin.option.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** rehearsal/iam in a process of its own: evaluates policies as AWS does, and records what it was asked. */
final class PolicyEngine implements AutoCloseable {
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    private PolicyEngine(Process process) {
        this.process = process;
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
    }

    /**
     * Starts it.
     *
     * @param code   where rehearsal/iam/install has put it
     * @param record of what it is asked
     * @param log    of what goes wrong
     */
    static PolicyEngine start(Path code, Path record, Path log) throws IOException {
        return new PolicyEngine(
                new ProcessBuilder("node", code.resolve("authorize.mjs").toString(), record.toString())
                        .redirectError(Redirect.to(log.toFile())).start());
    }

    /** Why the answer is no; empty for a yes. */
    synchronized Optional<String> refusal(Map<String, Object> question) {
        try {
            questions.write(Json.write(question) + "\n");
            questions.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the policy engine has ended; see iam.log");
            }
            Map<String, Object> answer = Yaml.read("answer", line);
            if (answer.get("fault") instanceof String fault) {
                throw new IllegalStateException(fault);
            }
            return Optional.ofNullable((String) answer.get("refusal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
