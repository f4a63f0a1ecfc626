package vn.hoixa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between one process and the database: cut, whoever talks over it is cut off and nobody gets through. */
public final class Cable implements AutoCloseable {
    private final int far;
    private final ServerSocket near;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    private Cable(int far) {
        this.far = far;
        try {
            near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** @param port of a server on the loopback */
    public static Cable to(int port) {
        return new Cable(port);
    }

    /** Where it is plugged in. */
    public int port() {
        return near.getLocalPort();
    }

    public void cut() {
        whole = false;
        ends.forEach(Cable::close);
    }

    public void mend() {
        whole = true;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                join(near.accept());
            } catch (IOException e) {
                // the far end is gone, or this one was unplugged: whoever called hears of it by the closed socket
            }
        }
    }

    private void join(Socket caller) throws IOException {
        ends.add(caller);
        if (!whole) {
            close(caller);
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), far);
        ends.add(server);
        carry(caller, server);
        carry(server, caller);
        if (!whole) {
            close(caller);
            close(server);
        }
    }

    private void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // cut
            } finally {
                ends.remove(from);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        cut();
    }
}
