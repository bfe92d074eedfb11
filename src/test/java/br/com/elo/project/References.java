package br.com.elo.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names that CloudFormation functions refer to, anywhere inside a value. */
public final class References {
    private References() {
    }

    public static Stream<String> in(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(entry -> in(entry.getKey(), entry.getValue()));
            case Collection<?> list -> list.stream().flatMap(References::in);
            default -> Stream.of();
        };
    }

    private static Stream<String> in(Object key, Object value) {
        return switch (String.valueOf(key)) {
            case "Ref", "DependsOn" ->
                    value instanceof List<?> names ? names.stream().map(String::valueOf) : Stream.of((String) value);
            case "Fn::GetAtt" -> Stream.of((String) ((List<?>) value).getFirst());
            default -> in(value);
        };
    }
}
