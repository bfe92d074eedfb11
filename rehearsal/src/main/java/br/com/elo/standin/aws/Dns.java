package br.com.elo.standin.aws;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** DNS: the names of AWS, and those that somebody has made a CNAME of one of them. */
public final class Dns {
    private final Function<String, Optional<String>> zones;
    private final Map<String, Host> hosts = new ConcurrentSkipListMap<>();

    /**
     * One with no name of AWS yet.
     *
     * @param zones finds the CNAME of other names
     */
    public Dns(Function<String, Optional<String>> zones) {
        this.zones = zones;
    }

    public void lead(String name, Host host) {
        hosts.put(name, host);
    }

    public void forget(String name) {
        hosts.remove(name);
    }

    /** The name of AWS that a name leads to. */
    public Optional<String> resolve(String name) {
        return hosts.containsKey(name) ? Optional.of(name) : zones.apply(name).filter(hosts::containsKey);
    }

    /**
     * The port of this machine that stands for one of a host.
     *
     * @param name of AWS
     */
    public OptionalInt port(String name, int port) {
        Host host = hosts.get(name);
        if (host == null) {
            throw new IllegalArgumentException("no such name: " + name + "; known are " + hosts.keySet());
        }
        return host.port(port);
    }
}
