package br.com.elo.standin.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * DNS for curl: a .curlrc that leads the name of each environment to its port on this machine, and all other names
 * nowhere.
 */
public final class Dns {
    /** No name at all: a container that somebody has started. */
    private static final String LOOPBACK = "connect-to = \"127.0.0.1::127.0.0.1:\"\n";
    /** The discard service, which nobody runs. The first line that matches counts, so this one is the last. */
    private static final String NOWHERE = "connect-to = \"::127.0.0.1:9\"\n";

    private final Path home;
    private final SortedMap<String, Integer> ports = new TreeMap<>();

    /** An empty DNS, kept in a folder for CURL_HOME. */
    public Dns(Path home) {
        this.home = home;
        write();
    }

    /** The folder for CURL_HOME. */
    public Path home() {
        return home;
    }

    public synchronized void lead(String name, int port) {
        ports.put(name, port);
        write();
    }

    public synchronized void forget(String name) {
        ports.remove(name);
        write();
    }

    public synchronized int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no such name: " + name + "; known are " + ports.keySet());
        }
        return port;
    }

    private void write() {
        StringBuilder lines = new StringBuilder();
        ports.forEach((name, port) -> lines.append("connect-to = \"%s:80:127.0.0.1:%d\"%n".formatted(name, port)));
        try {
            // In one step: a curl that starts meanwhile reads the old file or the new one.
            Path fresh = Files.writeString(home.resolve(".curlrc.new"), LOOPBACK + lines + NOWHERE);
            Files.move(fresh, home.resolve(".curlrc"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
