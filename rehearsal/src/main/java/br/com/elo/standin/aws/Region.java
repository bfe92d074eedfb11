package br.com.elo.standin.aws;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The services of a Region, for those who act in the account's name. */
public final class Region {
    /** moto answers in a second; without a limit a thread would wait for one that has stopped. */
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String name;

    Region(URI server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** What IAM calls a resource in it. */
    public String arn(String service, String resource) {
        return arn(service, name, resource);
    }

    /** The same of a Region that nobody is asked in. */
    public static String arn(String service, String region, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, Moto.ACCOUNT, resource);
    }

    /** Calls a service of the query protocol, such as CloudFormation. */
    public Xml query(String service, String action, String version, Map<String, String> parameters) {
        String form = "Action=%s&Version=%s&".formatted(action, version) + new Form(parameters).text();
        return Xml.parse(text(to(service, "/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }

    /** Calls a service of the JSON protocol, such as CloudWatch Logs. */
    public String json(String service, String target, String body) {
        return text(to(service, "/")
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Asks a service that speaks XML over REST, such as Route 53. */
    public Xml xml(String service, String path) {
        return Xml.parse(text(to(service, path).GET()));
    }

    /** Makes something at such a service. */
    public Xml post(String service, String path, String body) {
        return Xml.parse(text(to(service, path).POST(BodyPublishers.ofString(body))));
    }

    /** Deletes something at such a service, whatever its version is. */
    public void delete(String service, String path) {
        send(to(service, path).header("If-Match", "any").DELETE());
    }

    /** An object in S3, or what a query such as {@code ?policy} stands for. */
    public byte[] get(String path) {
        return send(to("s3", path).GET());
    }

    public void put(String path, byte[] content) {
        send(to("s3", path).PUT(BodyPublishers.ofByteArray(content)));
    }

    public void delete(String path) {
        send(to("s3", path).DELETE());
    }

    /** Where somebody without credentials can fetch an object: a presigned address. */
    public URI link(String path) {
        return server.resolve(path + "?" + new CredentialScope(name, "s3").presignature());
    }

    private HttpRequest.Builder to(String service, String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", new CredentialScope(name, service).authorization());
    }

    private static String text(HttpRequest.Builder request) {
        return new String(send(request), StandardCharsets.UTF_8);
    }

    private static byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new ServiceException(new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (IOException e) {
            throw new IllegalStateException("moto does not answer", e);
        }
    }
}
