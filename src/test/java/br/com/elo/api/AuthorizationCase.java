package br.com.elo.api;

import br.com.elo.project.Tsv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of auth-cases.tsv.
 *
 * @param id       of the row
 * @param raw      header lines, byte for byte
 * @param token    ELO_PASS of the process; null: not set
 * @param expected allowed outcomes, separated by a bar
 */
record AuthorizationCase(String id, byte[] raw, String token, String expected) {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\x([0-9a-fA-F]{2})|\\\\([rnt\\\\])|\\{(\\\\x20|[A-Za-z0-9]+)\\*(\\d+)}");

    static List<AuthorizationCase> all() {
        return Tsv.rows("/auth-cases.tsv")
                .map(cells -> new AuthorizationCase(cells[0], unescape(cells[1]), configured(cells[2]), cells[3]))
                .toList();
    }

    /** The variables of the process. */
    Map<String, String> environment() {
        return token == null ? Map.of() : Map.of("ELO_PASS", token);
    }

    /** Whether an answer or an error text gives the token away; empty and blank ones are in every text. */
    boolean isGivenAwayBy(String text) {
        return token != null && !token.isBlank() && text.contains(token.strip());
    }

    boolean refusesToStart() {
        return expected.equals("refuse-start");
    }

    byte[] request() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"));
        if (raw.length > 0) {
            bytes.writeBytes(raw);
            bytes.writeBytes(ascii("\r\n"));
        }
        bytes.writeBytes(ascii("Connection: close\r\n\r\n"));
        return bytes.toByteArray();
    }

    private static String configured(String cell) {
        return switch (cell) {
            case "<unset>" -> null;
            case "<empty>" -> "";
            case "<3 blanks>" -> "   ";
            default -> cell.replace("\\n", "\n");
        };
    }

    private static byte[] unescape(String cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(cell);
        int end = 0;
        while (escape.find()) {
            bytes.writeBytes(ascii(cell.substring(end, escape.start())));
            end = escape.end();
            if (escape.group(1) != null) {
                bytes.write(Integer.parseInt(escape.group(1), 16));
            } else if (escape.group(2) != null) {
                bytes.write("\r\n\t\\".charAt("rnt\\".indexOf(escape.group(2))));
            } else {
                bytes.writeBytes(ascii(escape.group(3).replace("\\x20", " ").repeat(Integer.parseInt(escape.group(4)))));
            }
        }
        bytes.writeBytes(ascii(cell.substring(end)));
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return id + " expects " + expected;
    }
}
