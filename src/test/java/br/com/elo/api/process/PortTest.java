package br.com.elo.api.process;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortTest {
    @Test
    void cannotBeBoundWhileSomebodyListensAndCanAfterwards() throws IOException {
        ServerSocket listener = new ServerSocket(0);
        Port port = new Port(listener.getLocalPort());

        assertEquals(listener.getLocalPort(), port.number());
        assertEquals("Address already in use", port.bindError().orElseThrow().getMessage());
        assertTrue(port.bindError().isPresent(), "asked again");
        listener.close();
        assertTrue(port.bindError().isEmpty());
    }
}
