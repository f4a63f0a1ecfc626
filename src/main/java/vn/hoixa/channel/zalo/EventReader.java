package vn.hoixa.channel.zalo;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Attachment;

/** Parses webhook events. Ids and times are digit strings beyond 2^53 and stay strings; unknown kinds are ignored. */
final class EventReader {
    private static final String FROM_CITIZEN = "user_send_";
    private static final String FROM_GROUP = "user_send_group_";
    private static final Map<String, Attachment> CARRIED = Map.of(
            "image", Attachment.PHOTO,
            "gif", Attachment.PHOTO,
            "audio", Attachment.VOICE,
            "video", Attachment.VIDEO,
            "sticker", Attachment.STICKER,
            "location", Attachment.LOCATION,
            "business_card", Attachment.CONTACT,
            "file", Attachment.FILE);

    private final Optional<Pattern> mention;
    private final Clock clock;

    /** @param groupName how the account is mentioned in groups; empty if groups are ignored */
    EventReader(String groupName, Clock clock) {
        mention = groupName.isBlank()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        "@" + Pattern.quote(groupName.strip()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        this.clock = clock;
    }

    Event read(JsonNode body) {
        String name = body.path("event_name").asString("");
        return switch (name) {
            case "follow" -> followed(body, true);
            case "unfollow" -> followed(body, false);
            case String group
            when group.startsWith(FROM_GROUP) -> fromGroup(body, group.substring(FROM_GROUP.length()));
            case String citizen
            when citizen.startsWith(FROM_CITIZEN) -> fromCitizen(body, citizen.substring(FROM_CITIZEN.length()));
            case String _ -> new Event.Nothing();
        };
    }

    private Event followed(JsonNode body, boolean follows) {
        String user = body.path("follower").path("id").asString("");
        return user.isEmpty() ? new Event.Nothing() : new Event.Followed(user, follows, at(body));
    }

    private Event fromCitizen(JsonNode body, String kind) {
        String user = body.path("sender").path("id").asString("");
        return user.isEmpty() ? new Event.Nothing() : said(body, kind, user, words(body, kind));
    }

    /** Only messages addressed to us; the mention is not part of the question. */
    private Event fromGroup(JsonNode body, String kind) {
        var recipient = body.path("recipient");
        String group = recipient.path("group_id").asString(recipient.path("id").asString(""));
        var called = mention.map(pattern -> pattern.matcher(words(body, kind))).filter(matcher -> matcher.find());
        return group.isEmpty() || called.isEmpty()
                ? new Event.Nothing()
                : said(
                        body,
                        kind,
                        Recipient.GROUP + group,
                        called.get().replaceAll(" ").strip());
    }

    private Event said(JsonNode body, String kind, String from, String words) {
        return new Event.Said(
                from,
                Optional.of(body.path("message").path("msg_id").asString("")).filter(id -> !id.isEmpty()),
                words,
                Optional.ofNullable(CARRIED.get(kind)),
                kind.equals("link") ? Provenance.PASTED : Provenance.TYPED,
                at(body));
    }

    /** The typed words; for a shared link also its address and title. */
    private static String words(JsonNode body, String kind) {
        var message = body.path("message");
        var typed = Stream.of(message.path("text").asString(""));
        var shared = kind.equals("link")
                ? message.path("attachments")
                        .valueStream()
                        .map(each -> each.path("payload"))
                        .flatMap(link -> Stream.of("description", "url")
                                .map(part -> link.path(part).asString("")))
                : Stream.<String>empty();
        return Stream.concat(typed, shared)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Milliseconds since 1970, as a string; never later than now, whatever the sender's clock says. */
    private Instant at(JsonNode body) {
        var now = clock.instant();
        long millis = body.path("timestamp").asLong(now.toEpochMilli());
        return millis > now.toEpochMilli() || millis < 0 ? now : Instant.ofEpochMilli(millis);
    }
}
