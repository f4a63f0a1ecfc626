package vn.hoixa.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vendor's server on the loopback that takes messages: form-urlencoded in, JSON out, over HTTP/1.1 with connections
 * kept alive. Its own cost is part of what is measured, so it reads of a request what it needs and no more. With limits
 * it counts what arrives as Telegram says it does, 30 in any second and one a second for a chat, and answers 429 to the
 * rest.
 */
final class StubVendor implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final int IN_ANY_SECOND = 30;
    private static final String LENGTH = "content-length:";

    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final boolean limited;
    private final ArrayDeque<Long> lately = new ArrayDeque<>();
    private final Map<String, Long> chats = new HashMap<>();
    /** When each text arrived, by its chat. */
    final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    StubVendor(boolean limited) throws IOException {
        this.limited = limited;
        Thread.ofVirtual().start(this::listen);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/sendMessage");
    }

    private void listen() {
        try {
            while (true) {
                var connection = server.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            var out = connection.getOutputStream();
            for (var request = line(in); !request.isEmpty(); request = line(in)) {
                out.write(answer(body(in)).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException _) {
            // the other side is gone
        }
    }

    private static String body(InputStream in) throws IOException {
        int length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }

    /** Without its end; empty at the end of the headers and of the stream. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private String answer(String body) {
        var chat = body.substring("chat_id=".length(), body.indexOf('&'));
        long now = System.nanoTime();
        if (limited && exceeds(chat, now)) {
            refused.incrementAndGet();
            return answer(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":1}}");
        }
        arrivals.put(chat, now);
        return answer(200, "{\"ok\":true,\"result\":{\"message_id\":" + taken.incrementAndGet() + "}}");
    }

    private synchronized boolean exceeds(String chat, long now) {
        while (!lately.isEmpty() && now - lately.peek() >= SECOND) {
            lately.remove();
        }
        Long before = chats.get(chat);
        if (lately.size() >= IN_ANY_SECOND || (before != null && now - before < SECOND)) {
            return true;
        }
        lately.add(now);
        chats.put(chat, now);
        return false;
    }

    private static String answer(int status, String json) {
        return "HTTP/1.1 " + status + " -\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                + "\r\n\r\n" + json;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
