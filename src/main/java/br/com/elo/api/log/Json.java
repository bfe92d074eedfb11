package br.com.elo.api.log;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes flat JSON objects (RFC 8259). The writer that comes with Helidon leaves control characters as they are. */
public final class Json {
    private Json() {
    }

    /** One line of ASCII, members in their order. A value that is no number and no boolean is written as a string. */
    public static String object(Map<String, ?> members) {
        return members.entrySet().stream()
                .map(member -> string(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : string(String.valueOf(value));
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        quoted.append(c);
                    } else {
                        quoted.append("\\u%04x".formatted((int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
