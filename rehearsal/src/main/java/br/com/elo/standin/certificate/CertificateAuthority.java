package br.com.elo.standin.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority that nobody trusts but the rehearsal's own clients: openssl, and a folder. */
public final class CertificateAuthority {
    private static final List<String> SIGN =
            List.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2");
    private final Path folder;

    public CertificateAuthority(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        run(List.of("-keyout", key().toString(), "-out", root().toString(), "-subj", "/CN=Rehearsal"));
    }

    /** Its own certificate. */
    public Path root() {
        return folder.resolve("root.pem");
    }

    /** Where one is that was issued. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Issues one, in the place of an earlier one.
     *
     * @param name of the host. The address of this machine is in it too, for clients that have no DNS
     * @param file the name of the file
     * @return the file: the certificate, and behind it the key
     */
    public Path issue(String name, String file) {
        Path issued = folder.resolve(file + ".new");
        Path key = folder.resolve(file + ".key");
        run(List.of("-CA", root().toString(), "-CAkey", key().toString(),
                "-keyout", key.toString(), "-out", issued.toString(), "-subj", "/CN=" + name,
                "-addext", "subjectAltName=DNS:" + name + ",IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE"));
        try {
            Files.writeString(issued, Files.readString(issued) + Files.readString(key));
            return Files.move(issued, file(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For clients that trust it, and nobody else. */
    public SSLContext context() {
        try (InputStream certificate = Files.newInputStream(root())) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("root", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key() {
        return folder.resolve("root.key");
    }

    private static void run(List<String> arguments) {
        List<String> command = new ArrayList<>(SIGN);
        command.addAll(arguments);
        try {
            Process openssl = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(openssl.getInputStream().readAllBytes());
            if (openssl.waitFor() != 0) {
                throw new IllegalStateException("openssl failed: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("openssl cannot be run: apt-get install openssl", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
