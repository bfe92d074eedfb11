package br.com.elo.api.helidon;

import io.helidon.common.Size;
import io.helidon.webserver.http1.Http1Config;

/** Helidon's HTTP/1.1 with what it gets wrong mended. */
public final class Http1 {
    private Http1() {
    }

    /**
     * The configuration of a connection that has a {@link RequestReader} and a {@link HeadWriter}.
     *
     * @param requestLineBytes the longest request line
     * @param headersBytes     the largest header section
     * @return configuration
     */
    public static Http1Config config(int requestLineBytes, int headersBytes) {
        return Http1Config.builder()
                .maxPrologueLength(requestLineBytes)
                .maxHeadersSize(headersBytes)
                // Request line and fields are checked here, before Helidon sees them.
                .validatePath(false)
                .validatePrologue(false)
                .validateRequestHeaders(false)
                .addReceiveListener(new RequestFields())
                .addSendListener(new ResponseFields())
                // 64 KiB by default. BodyFilter has compared the length with the endpoint's limit before a byte is read.
                .maxBufferedEntitySize(Size.create(Integer.MAX_VALUE))
                .build();
    }
}
