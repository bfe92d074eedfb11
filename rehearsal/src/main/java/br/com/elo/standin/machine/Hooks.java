package br.com.elo.standin.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * The scripts of a bundle that run on the instance during a deployment.
 *
 * @param source    the bundle, unpacked
 * @param commands  a folder that goes before the PATH
 * @param variables the environment's
 */
record Hooks(Path source, Path commands, Map<String, String> variables, EngineLog log) {
    /** Runs those of a moment, such as postdeploy, in the order of their names. */
    void run(Command command, String moment) {
        String folder = ".platform/%s/%s/".formatted(command.hooks(), moment);
        log.instruct("Run hooks in " + folder, () -> {
            for (String name : names(source.resolve(folder))) {
                log.info("Running platform hook: " + folder + name);
                run(folder + name);
            }
        });
    }

    private void run(String hook) {
        StringJoiner output = new StringJoiner("\n");
        ProcessBuilder builder = new ProcessBuilder(source.resolve(hook).toString()).directory(source.toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH");
        environment.clear();
        environment.putAll(variables);
        environment.put("PATH", commands + ":" + path);
        try {
            int status = ChildProcess.run(builder, output::add);
            log.info(output.toString());
            if (status != 0) {
                throw new DeploymentException(log.redacted(
                        "The hook %s failed with error exit status %d: %s".formatted(hook, status, output)));
            }
        } catch (IOException e) {
            // Beanstalk is said to set the bit by itself since 2022; until that is certain a hook has to have it.
            throw new DeploymentException("The hook %s cannot be executed; does it have the executable bit? (%s)"
                    .formatted(hook, e.getMessage()));
        }
    }

    private static List<String> names(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
