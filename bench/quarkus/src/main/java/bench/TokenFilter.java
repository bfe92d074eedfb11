package bench;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.security.MessageDigest;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

public class TokenFilter {
    private final byte[] authorization = ("Token " + System.getenv("ELO_PASS")).getBytes(UTF_8);

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> refuse(ContainerRequestContext request) {
        String presented = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (presented != null && MessageDigest.isEqual(presented.getBytes(UTF_8), authorization)) {
            return Optional.empty();
        }
        return Optional.of(Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Token realm=\"elo\"").build());
    }
}
