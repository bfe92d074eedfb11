package br.com.elo.standin.aws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for CURL_HOME, with a .curlrc by which curl finds the names of the account, and no others. */
public record CurlHome(Path folder) {
    /**
     * Makes it.
     *
     * @param proxy     where names are resolved
     * @param authority the one authority whose certificates are trusted
     */
    public static CurlHome write(Path folder, InetSocketAddress proxy, Path authority) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve(".curlrc"), """
                proxy = "socks5h://127.0.0.1:%d"
                # No name at all: a container that somebody has started.
                noproxy = "127.0.0.1,localhost"
                cacert = "%s"
                """.formatted(proxy.getPort(), authority));
        return new CurlHome(folder);
    }
}
