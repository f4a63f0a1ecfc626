package vn.hoixa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processor time used so far, in nanoseconds, user and system together: what remains comparable when others load the
 * machine.
 *
 * @param application this process
 * @param database one server of PostgreSQL with its processes, those that ended among them
 * @param machine all processes
 */
record Processors(double application, double database, double machine) {
    /** Of {@code /proc}: the clock ticks of Linux, 100 a second. */
    private static final double TICK = TimeUnit.SECONDS.toNanos(1) / 100.0;

    /** User and system, its own and of the children it waited for. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    /** @param database on the server to be looked at */
    static Processors used(JdbcClient database) throws IOException {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var server = database.sql("SELECT pg_backend_pid()")
                .query((row, _) -> parent(row.getLong(1)))
                .single();
        double postgres = Stream.concat(Stream.of(server), server.children())
                .mapToDouble(process -> ticks(process.pid()) * TICK)
                .sum();
        return new Processors(os.getProcessCpuTime(), postgres, machineTicks() * TICK);
    }

    Processors since(Processors before) {
        return new Processors(application - before.application, database - before.database, machine - before.machine);
    }

    /** To be asked while the connection is open: its process ends with it. */
    private static ProcessHandle parent(long process) {
        return ProcessHandle.of(process).flatMap(ProcessHandle::parent).orElseThrow();
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, FIRST, LAST + 1)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** User, nice and system of the first line. */
    private static long machineTicks() throws IOException {
        var fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
        return Long.parseLong(fields[1]) + Long.parseLong(fields[2]) + Long.parseLong(fields[3]);
    }
}
