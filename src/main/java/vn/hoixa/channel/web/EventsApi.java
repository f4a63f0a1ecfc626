package vn.hoixa.channel.web;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;

/** API for texts that arrive in a conversation later, as server-sent events. */
@RestController
final class EventsApi {
    private final Addresses addresses;
    private final EventStreams streams;

    EventsApi(Addresses addresses, EventStreams streams) {
        this.addresses = addresses;
        this.streams = streams;
    }

    /** @param lastEventId where the client stopped; {@code after} has the same meaning for a newly opened page */
    @GetMapping("/api/v1/conversations/{conversation}/events")
    ResponseEntity<?> events(
            @PathVariable String conversation,
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId,
            @RequestParam Optional<String> after) {
        return MessageRequest.uuid(conversation)
                .flatMap(secret -> addresses.find(ChannelUser.web(secret)))
                .<ResponseEntity<?>>map(at -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header("Cache-Control", "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(streams.open(at, position(lastEventId.or(() -> after)))))
                .orElseGet(
                        () -> Problem.notFound("Chưa có cuộc trò chuyện này.").response());
    }

    /**
     * The position of an event id; 0 for an invalid one, since the page recognises by the code what it has already
     * shown.
     */
    static long position(Optional<String> eventId) {
        return eventId.filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
