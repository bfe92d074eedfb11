package br.com.elo.standin.iam;

import br.com.elo.standin.aws.Authorizer;
import br.com.elo.standin.aws.Region;
import br.com.elo.standin.aws.SignedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
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

    /** Why the role of an instance profile may not do the first of these that it may not; empty if it may do all. */
    public Optional<String> refusal(String profile, List<Access> wanted) {
        List<Principal> roles = store.roles(profile);
        if (roles.isEmpty()) {
            return Optional.of("There is no role in the instance profile " + profile);
        }
        return engine.refusal(Map.of("identity", roles.getFirst().question(),
                "asked", wanted.stream().map(Access::question).toList()));
    }

    /** The name of an instance profile's role. */
    public Optional<String> role(String profile) {
        return store.roleNames(profile).stream().findFirst();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Of bodies only those that say what is asked for. */
    private static Map<String, Object> question(SignedRequest request) {
        boolean tells = !request.target().isEmpty() || TELLING.stream().anyMatch(request.type()::startsWith);
        return Map.of("service", request.service(), "region", request.region(), "method", request.method(),
                "path", request.path(), "query", request.query(), "headers", request.headers(),
                "target", request.target(), "type", request.type(),
                "body", tells ? Base64.getEncoder().encodeToString(request.body()) : "");
    }
}
