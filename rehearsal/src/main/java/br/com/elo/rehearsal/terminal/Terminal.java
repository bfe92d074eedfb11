package br.com.elo.rehearsal.terminal;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment variables of a reader's terminal. None comes from whoever runs the rehearsal. */
public final class Terminal {
    private Terminal() {
    }

    /** What every terminal has, and what leads `eb`, `aws` and `curl` to the account on this machine. */
    public static Map<String, String> variables(Workspace workspace, Path tools, URI endpoint, Path curlHome) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", tools.resolve("bin") + ":" + System.getenv("PATH"));
        variables.put("HOME", workspace.home().toString());
        variables.put("TMPDIR", workspace.temporary().toString());
        variables.put("LC_ALL", "C.UTF-8");
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            variables.put("GIT_" + who + "_NAME", "Reader");
            variables.put("GIT_" + who + "_EMAIL", "reader@example.com");
        }
        variables.put("AWS_ENDPOINT_URL", endpoint.toString());
        variables.put("AWS_ACCESS_KEY_ID", "rehearsal");
        variables.put("AWS_SECRET_ACCESS_KEY", "rehearsal");
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("CURL_HOME", curlHome.toString());
        // The EB CLI asks for its newest version after each command; and no real account is ever reached.
        for (String name : new String[] {"HTTPS_PROXY", "https_proxy"}) {
            variables.put(name, "http://127.0.0.1:9");
        }
        for (String name : new String[] {"NO_PROXY", "no_proxy"}) {
            variables.put(name, "127.0.0.1,localhost");
        }
        return variables;
    }

    /** To be pasted into a terminal, which may have variables that would lead `eb` to a real account. */
    public static String exports(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable -> "export %s='%s'".formatted(variable.getKey(), variable.getValue()))
                .collect(Collectors.joining("\n", "unset ${!AWS_*} HTTP_PROXY http_proxy ALL_PROXY all_proxy\n", ""));
    }
}
