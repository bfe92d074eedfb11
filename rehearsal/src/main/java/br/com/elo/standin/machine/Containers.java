package br.com.elo.standin.machine;

import br.com.elo.project.Docker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this rehearsal has in the Docker engine: all of it carries a label. */
public final class Containers {
    private static final String FILTER = "label=" + Engine.LABEL;

    private Containers() {
    }

    public static List<String> running() {
        return lines("ps", "--quiet", "--filter", FILTER);
    }

    /** Containers, networks and images that are still there. */
    public static List<String> leftOver() {
        return Stream.of(
                lines("ps", "--all", "--filter", FILTER, "--format", "container {{.Names}}"),
                lines("network", "ls", "--filter", FILTER, "--format", "network {{.Name}}"),
                lines("image", "ls", "--filter", FILTER, "--format", "image {{.Repository}}:{{.Tag}}"))
                .flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Pulled images are no environment's: they go at the end, by whatever name. */
    public static void forgetImages() {
        List<String> images = lines("images", "--quiet", "--filter", FILTER).stream().distinct().toList();
        if (!images.isEmpty()) {
            Docker.run(Map.of(), Stream.concat(Stream.of("rmi", "--force"), images.stream()).toArray(String[]::new));
        }
    }

    private static List<String> lines(String... command) {
        return Docker.docker(command).lines().toList();
    }
}
