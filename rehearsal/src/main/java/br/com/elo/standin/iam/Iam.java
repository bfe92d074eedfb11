package br.com.elo.standin.iam;

import br.com.elo.project.Yaml;
import br.com.elo.standin.aws.Authorizer;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.SignedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * AWS's decisions. moto keeps policies and lets everybody do everything; here the user of an access key may do what
 * the policies say. A key that IAM does not know is the administrator's.
 */
public final class Iam implements Authorizer, AutoCloseable {
    private static final List<String> TELLING = List.of("application/x-www-form-urlencoded", "application/cbor");

    private final PolicyStore store;
    private final PolicyEngine engine;
    private final Path record;
    private final Map<String, Optional<Principal>> users = new ConcurrentHashMap<>();

    private Iam(PolicyStore store, PolicyEngine engine, Path record) {
        this.store = store;
        this.engine = engine;
        this.record = record;
    }

    /**
     * Opens it.
     *
     * @param region where moto is asked; IAM is the same in all
     * @param code   where rehearsal/iam/install has put the policy engine
     * @param folder for its files
     */
    public static Iam open(Region region, Path code, Path folder) throws IOException {
        Path record = folder.resolve("calls.log");
        return new Iam(new PolicyStore(region), PolicyEngine.start(code, record, folder.resolve("iam.log")), record);
    }

    /** Each action that was asked for, by whom, on what: names alone. */
    public Path record() {
        return record;
    }

    @Override
    public Optional<String> refusal(SignedRequest request) {
        Optional<String> refusal = users.computeIfAbsent(request.accessKey(), store::user)
                .flatMap(user -> engine.refusal(Map.of("identity", user.question(), "request", question(request))));
        if (request.service().equals("iam")) {
            users.clear(); // it may change what somebody may do
        }
        return refusal;
    }

    /**
     * Why the role of an instance profile may not do something; empty if it may.
     *
     * @param policy of the resource; empty if it has none
     */
    public Optional<String> refusal(String profile, String action, String resource, String policy) {
        List<Principal> roles = store.roles(profile);
        if (roles.isEmpty()) {
            return Optional.of("There is no role in the instance profile " + profile);
        }
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("action", action, "resource", resource));
        if (!policy.isEmpty()) {
            asked.put("policy", Yaml.read("policy", policy));
        }
        return engine.refusal(Map.of("identity", roles.getFirst().question(), "asked", List.of(asked)));
    }

    /** The ARN of an instance profile's role. */
    public Optional<String> role(String profile) {
        return store.roles(profile).stream().findFirst().map(Principal::arn);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Of bodies only those that say what is asked for. */
    private static Map<String, Object> question(SignedRequest request) {
        boolean tells = !request.target().isEmpty() || TELLING.stream().anyMatch(request.type()::startsWith);
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("service", request.service());
        question.put("region", request.region());
        question.put("method", request.method());
        question.put("path", request.path());
        question.put("query", request.query());
        question.put("headers", request.headers());
        question.put("target", request.target());
        question.put("type", request.type());
        question.put("body", tells ? Base64.getEncoder().encodeToString(request.body()) : "");
        return question;
    }
}
