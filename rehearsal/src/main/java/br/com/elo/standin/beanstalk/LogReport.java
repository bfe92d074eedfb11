package br.com.elo.standin.beanstalk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What `eb logs` brings of an instance: the ends of all files as one text, or all of them in a zip file. */
enum LogReport {
    TAIL("tailing") {
        @Override
        void write(InstanceLogs logs, String instance, ByteArrayOutputStream report) throws IOException {
            for (String file : logs.files(instance)) {
                List<String> lines = Files.readAllLines(logs.copy(instance, file));
                String text = "%1$s%n%2$s%n%1$s%n%3$s%n%n".formatted("-".repeat(40), file,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
                report.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    },
    BUNDLE("bundling") {
        @Override
        void write(InstanceLogs logs, String instance, ByteArrayOutputStream report) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(report)) {
                for (String file : logs.files(instance)) {
                    zip.putNextEntry(new ZipEntry(file.substring(1)));
                    Files.copy(logs.copy(instance, file), zip);
                }
            }
        }
    };

    private static final int LINES = 100;

    private final String doing;

    LogReport(String doing) {
        this.doing = doing;
    }

    static LogReport named(String type) {
        return switch (type) {
            case "tail" -> TAIL;
            case "bundle" -> BUNDLE;
            default -> throw Refusal.invalid("Invalid info type: %s", type);
        };
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for it in the event that says it is done. */
    String doing() {
        return doing;
    }

    byte[] of(InstanceLogs logs, String instance) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try {
            write(logs, instance, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report.toByteArray();
    }

    abstract void write(InstanceLogs logs, String instance, ByteArrayOutputStream report) throws IOException;
}
