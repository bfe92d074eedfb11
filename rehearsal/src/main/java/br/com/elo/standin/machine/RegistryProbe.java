package br.com.elo.standin.machine;

import br.com.elo.project.Node;
import br.com.elo.project.Yaml;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the account's registry for an image as an engine does that has nothing of it. The one engine here asks no more for
 * what it has already, because another instance has pulled it.
 *
 * @param login the config.json of docker login
 */
record RegistryProbe(String image, String login) {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern HERE = Pattern.compile("(127\\.0\\.0\\.1:\\d+)/([^@:]+)[@:](.+)");

    /** Why docker would not get it, in its words; nothing for an image of another registry. */
    Optional<String> refusal() {
        Matcher name = HERE.matcher(image);
        return name.matches()
                ? refusal(name.group(1), "/v2/%s/".formatted(name.group(2)), name.group(3)) : Optional.empty();
    }

    private Optional<String> refusal(String host, String repository, String reference) {
        HttpResponse<String> manifest = get(host, repository + "manifests/" + reference);
        if (manifest.statusCode() != 200) {
            return Optional.of(words(manifest));
        }
        String config = new Node(Yaml.read("manifest", manifest.body())).at("config", "digest").text();
        return Optional.of(get(host, repository + "blobs/" + config)).filter(blob -> blob.statusCode() != 200)
                .map(RegistryProbe::words);
    }

    private HttpResponse<String> get(String host, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host + path))
                .header("Accept", "application/vnd.docker.distribution.manifest.v2+json");
        if (Yaml.read("config.json", login).get("auths") instanceof Map<?, ?> hosts && hosts.containsKey(host)) {
            request.header("Authorization", "Basic " + new Node(hosts).at(host, "auth").text());
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DeploymentException("The registry does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            throw Patience.cancelled();
        }
    }

    private static String words(HttpResponse<String> refused) {
        return refused.statusCode() == 401 ? "Get \"%s\": no basic auth credentials".formatted(refused.uri())
                : "denied: " + new Node(Yaml.read("errors", refused.body())).at("errors", 0, "message").text();
    }
}
