package vn.hoixa.channel.telegram;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer at the console of one process, without a browser: forms over HTTP. */
final class DeskClient {
    private static final Pattern TOKEN = Pattern.compile("(?:name=\"_csrf\" value|name=\"csrf\" content)=\"([^\"]+)\"");

    private final String server;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token;

    private DeskClient(String server) {
        this.server = server;
    }

    static DeskClient signedIn(String server, String login, String password) throws IOException, InterruptedException {
        var desk = new DeskClient(server);
        desk.open("/console/sign-in");
        desk.post("/console/sign-in", Map.of("username", login, "password", password));
        desk.open("/console");
        return desk;
    }

    /** Opens a page, and keeps its token for the next act. */
    String open(String path) throws IOException, InterruptedException {
        var page = taken(request(path).GET());
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IOException(path + " is a page without a token: " + page);
        }
        token = found.group(1);
        return page;
    }

    /** Sends a form; what comes back is the page after it. */
    String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        return taken(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private String taken(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            throw new IOException(response.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }
}
