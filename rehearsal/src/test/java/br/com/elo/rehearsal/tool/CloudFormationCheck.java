package br.com.elo.rehearsal.tool;

import br.com.elo.project.ConfigFile;
import br.com.elo.project.Project;
import br.com.elo.project.Template;
import br.com.elo.project.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** cfn-lint on the templates made of the files, which stay in target/cloudformation, and on those of stacks of their own. */
class CloudFormationCheck {
    @Test
    void theDefaultsAreCloudFormation() throws IOException, InterruptedException {
        lint("defaults", ConfigFile.defaults());
    }

    @ParameterizedTest
    @MethodSource("br.com.elo.project.ConfigFile#options")
    void theDefaultsWithAnOptionAreCloudFormation(ConfigFile option) throws IOException, InterruptedException {
        lint(Path.of(option.name()).getFileName().toString().replace(".config", ""),
                Stream.concat(ConfigFile.defaults().stream(), Stream.of(option)).toList());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void aStackOfItsOwnIsCloudFormation(Path template) throws IOException, InterruptedException {
        lint(template);
    }

    static List<Path> stacks() {
        return Project.folder("options", ".yaml");
    }

    private static void lint(String name, List<ConfigFile> files) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Project.ROOT.resolve("target/cloudformation"));
        Path template = folder.resolve(name + ".yaml");
        Files.writeString(template, Yaml.write(Template.of(files)));
        lint(template);
    }

    private static void lint(Path template) throws IOException, InterruptedException {
        // I1022 would like Fn::Sub, which Elastic Beanstalk does not list among the functions it reads.
        AwsTools.run("cfn-lint", "--regions", "us-east-1", "sa-east-1",
                "--include-checks", "I", "--ignore-checks", "I1022", "--", template.toString());
    }
}
