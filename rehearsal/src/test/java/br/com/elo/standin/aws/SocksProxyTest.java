package br.com.elo.standin.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocksProxyTest {
    private final Dns names = new Dns(name -> Optional.empty());
    private ServerSocket host;
    private SocksProxy proxy;

    @BeforeEach
    void open() throws IOException {
        host = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        proxy = SocksProxy.open(names);
        names.lead("a.example", port -> port == 80 ? OptionalInt.of(host.getLocalPort()) : OptionalInt.empty());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        host.close();
    }

    @Test
    void bringsBytesThereAndBackUntilEachSideHasSaidAll() throws IOException {
        try (Socket client = connect("a.example", 80); Socket server = host.accept()) {
            client.getOutputStream().write("question".getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            assertEquals("question", new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            server.getOutputStream().write("answer".getBytes(StandardCharsets.UTF_8));
            server.shutdownOutput();
            assertEquals("answer", new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPortWhereNobodyListensGivesNoAnswer() {
        assertThrows(SocketTimeoutException.class, () -> connect("a.example", 443));
    }

    @Test
    void aNameThatNobodyHasCannotBeReached() {
        SocketException e = assertThrows(SocketException.class, () -> connect("b.example", 80));
        assertTrue(e.getMessage().contains("unreachable"), e::getMessage);
    }

    private Socket connect(String name, int port) throws IOException {
        Socket client = new Socket(new Proxy(Proxy.Type.SOCKS, proxy.address()));
        try {
            client.setSoTimeout(300);
            client.connect(InetSocketAddress.createUnresolved(name, port), 300);
            client.setSoTimeout(0);
            return client;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }
}
