package bench;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;

import java.security.MessageDigest;

import static java.nio.charset.StandardCharsets.UTF_8;

final class TokenAuthenticator extends Authenticator {
    private static final Result REFUSED = new Failure(401);
    private static final Result ACCEPTED = new Success(new HttpPrincipal("holder", "elo"));

    private final byte[] authorization;

    TokenAuthenticator(String token) {
        authorization = ("Token " + token).getBytes(UTF_8);
    }

    @Override
    public Result authenticate(HttpExchange exchange) {
        String presented = exchange.getRequestHeaders().getFirst("Authorization");
        if (presented != null && MessageDigest.isEqual(presented.getBytes(UTF_8), authorization)) {
            return ACCEPTED;
        }
        exchange.getResponseHeaders().set("WWW-Authenticate", "Token realm=\"elo\"");
        return REFUSED;
    }
}
