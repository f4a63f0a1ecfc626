package vn.hoixa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hoixa.database.DatabaseServer.Login;

/**
 * The directory of an embedded server: its cluster, binaries, passwords, log, and the owner of the running server.
 *
 * <p>{@code cluster/} data · {@code binaries/} unpacked PostgreSQL · {@code passwords} three lines, 0600 ·
 * {@code owner} process id and start of the owning process · {@code lock} held while starting or adopting.
 */
final class ServerDirectory {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Path root;
    private final List<String> passwords;

    private ServerDirectory(Path root, List<String> passwords) {
        this.root = root;
        this.passwords = passwords;
    }

    static ServerDirectory at(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            return new ServerDirectory(root, passwords(root.resolve("passwords")));
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot use the database directory " + root + ": " + e.getMessage(), e);
        }
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Login superuser() {
        return new Login("postgres", passwords.get(0));
    }

    Login owner() {
        return new Login("hoixa_owner", passwords.get(1));
    }

    Login application() {
        return new Login("hoixa_app", passwords.get(2));
    }

    DatabaseServer serverAt(int port) {
        return new DatabaseServer(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedServer.DATABASE, owner(), application());
    }

    /** Locks the directory for one process while it starts, adopts or prepares the server. */
    FileChannel exclusively() throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /**
     * The port of the server running on this cluster that accepts our password, waiting while it recovers; empty when
     * none runs.
     */
    Optional<Integer> runningPort() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var postmaster = postmaster();
            if (postmaster.isEmpty()) {
                return Optional.empty();
            }
            int port = postmaster.get().port();
            try (var connection = EmbeddedServer.superuser(this, port, "postgres")) {
                return Optional.of(port);
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new DatabaseUnavailable(
                            "a PostgreSQL runs on " + cluster() + " (process "
                                    + postmaster.get().pid()
                                    + ") and does not accept our password: stop it, then start again",
                            e);
                }
                pause();
            }
        }
    }

    /** Records this process as the one that may stop the server, unless the recorded one is alive. */
    void ownIfOrphaned() {
        if (ownerHandle().isEmpty()) {
            var self = ProcessHandle.current();
            write(ownerFile(), self.pid() + " " + startOf(self));
        }
    }

    boolean ownedByThisProcess() {
        return ownerHandle().filter(ProcessHandle.current()::equals).isPresent();
    }

    /** Requests a fast shutdown and waits for its end. */
    void stopServer() {
        postmaster().flatMap(p -> ProcessHandle.of(p.pid())).ifPresent(ServerDirectory::interrupt);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (postmaster().isPresent() && Instant.now().isBefore(deadline)) {
            pause();
        }
    }

    /** Requires a password (SCRAM) for every connection from now on. */
    void requirePasswords() throws IOException {
        Files.writeString(cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    String logTail() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private record Postmaster(long pid, int port) {}

    /** The content of {@code postmaster.pid}, when that process is alive: pid in line 1, port in line 4. */
    private Optional<Postmaster> postmaster() {
        try {
            var lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(pid).filter(ServerDirectory::isPostgres).map(p -> new Postmaster(pid, port));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.contains("postgres")).orElse(true);
    }

    private Path ownerFile() {
        return root.resolve("owner");
    }

    private Optional<ProcessHandle> ownerHandle() {
        try {
            String[] words = Files.readString(ownerFile()).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(p -> p.isAlive() && startOf(p).equals(words[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(i -> Long.toString(i.toEpochMilli()))
                .orElse("0");
    }

    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> passwords(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new SecureRandom();
            write(file, fresh(random) + "\n" + fresh(random) + "\n" + fresh(random) + "\n");
        }
        return Files.readAllLines(file);
    }

    private static String fresh(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, String text) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for PostgreSQL", e);
        }
    }
}
