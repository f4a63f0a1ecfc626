package vn.hoixa;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of 127.0.0.1 for servers that start in another process, some seconds after the port was chosen.
 *
 * <p>The system gives none of them to a connection meanwhile, as it does with those from {@value #OF_CONNECTIONS} up; and each
 * process of tests has a range of its own.
 */
public final class Ports {
    private static final int OF_CONNECTIONS = 32_768;
    private static final int FIRST = 20_000;
    private static final int RANGE = 1_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(FIRST + RANGE * Integer.getInteger("hoixa.tests.fork", 0));

    private Ports() {}

    /** One on which nobody listens, and that was not given out before. */
    public static int free() {
        while (true) {
            int port = NEXT.getAndIncrement();
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (port >= OF_CONNECTIONS) {
                    throw new IllegalStateException("no port is free below " + OF_CONNECTIONS, e);
                }
            }
        }
    }
}
