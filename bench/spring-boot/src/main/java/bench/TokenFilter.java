package bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.security.MessageDigest;

import static java.nio.charset.StandardCharsets.UTF_8;

@Component
final class TokenFilter extends OncePerRequestFilter {
    private final byte[] authorization;

    TokenFilter(@Value("${ELO_PASS}") String token) {
        authorization = ("Token " + token).getBytes(UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String presented = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (presented != null && MessageDigest.isEqual(presented.getBytes(UTF_8), authorization)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Token realm=\"elo\"");
            response.setStatus(401);
        }
    }
}
