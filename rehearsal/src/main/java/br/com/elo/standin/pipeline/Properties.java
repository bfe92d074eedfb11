package br.com.elo.standin.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties of a resource, or a part of them.
 *
 * @param label the resource, for who reads an error
 */
record Properties(String label, Map<?, ?> values) {
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(label + " has no " + name));
    }

    boolean isOn(String name) {
        return find(name).filter("true"::equals).isPresent();
    }

    int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** Empty where there is none. */
    Properties in(String name) {
        return new Properties(label + "." + name,
                values.get(name) instanceof Map<?, ?> part ? part : Map.of());
    }

    Stream<Properties> each(String name) {
        return list(name).map(one -> new Properties(label + "." + name, (Map<?, ?>) one));
    }

    Stream<String> texts(String name) {
        return list(name).map(String::valueOf);
    }

    private Stream<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list.stream() : Stream.of();
    }
}
