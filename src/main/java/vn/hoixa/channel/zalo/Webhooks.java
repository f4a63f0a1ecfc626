package vn.hoixa.channel.zalo;

import tools.jackson.databind.JsonNode;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;

/** Verifies and processes webhook calls. */
final class Webhooks {
    private final ZaloSettings settings;
    private final ChannelDecisions decisions;
    private final Signatures signatures;
    private final EventReader reader;
    private final WebhookSightings sightings;
    private final Reception reception;

    /** Result of a webhook call. */
    enum Taken {
        /** Committed, or nothing to do. */
        ACCEPTED,
        /** The channel is not open, or has no settings. */
        CLOSED,
        NOT_ZALO,
        /** Could not be committed: Zalo has to deliver it again. */
        NOT_NOW
    }

    Webhooks(
            ZaloSettings settings,
            ChannelDecisions decisions,
            EventReader reader,
            WebhookSightings sightings,
            Reception reception) {
        this.settings = settings;
        this.decisions = decisions;
        this.signatures = new Signatures(settings);
        this.reader = reader;
        this.sightings = sightings;
        this.reception = reception;
    }

    /** @param raw the original body, over which the signature is computed */
    Taken take(byte[] raw, JsonNode body, String signature) {
        if (settings.isGiven() && isConsoleCheck(body, signature)) {
            return Taken.ACCEPTED;
        }
        if (!settings.isGiven()) {
            return Taken.CLOSED;
        }
        var form = signatures.formOf(signature, raw, body.path("timestamp").asString(""));
        if (form.isEmpty()) {
            sightings.wronglySigned();
            return Taken.NOT_ZALO;
        }
        if (!decisions.isOpen(ChannelName.ZALO)) {
            return Taken.CLOSED;
        }
        sightings.signed(form.get());
        return reception.take(reader.read(body)) ? Taken.ACCEPTED : Taken.NOT_NOW;
    }

    /** Whether Zalo's console tests the address with an unsigned {@code {}}, before it may deliver anything. */
    private static boolean isConsoleCheck(JsonNode body, String signature) {
        return signature.isEmpty() && body.isObject() && body.isEmpty();
    }
}
