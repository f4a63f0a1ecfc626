-- What delivery knows of an address beside its name: when its citizen last wrote, whether the channel still takes
-- texts for it, and until when nothing may be sent there (a limit of the channel for one chat).
ALTER TABLE address
    ADD COLUMN last_inbound timestamptz,
    ADD COLUMN lost_at      timestamptz,
    ADD COLUMN lost_reason  text,
    ADD COLUMN rest_until   timestamptz NOT NULL DEFAULT '-infinity',
    ADD CHECK ((lost_at IS NULL) = (lost_reason IS NULL)),
    ADD UNIQUE (id, channel);

CREATE INDEX address_last_inbound ON address (channel, last_inbound DESC NULLS LAST);

GRANT UPDATE (last_inbound, lost_at, lost_reason, rest_until) ON address TO ${app_role};

-- One text to many. Its deliveries are the rows of delivery that name it. Who may end or hold it says why.
CREATE TABLE broadcast (
    id         uuid PRIMARY KEY,
    urgency    text NOT NULL CHECK (urgency IN ('URGENT', 'ORDINARY')),
    state      text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'PAUSED', 'CANCELLED', 'FINISHED')),
    reason     text CHECK (reason <> ''),
    begun_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by uuid REFERENCES officer,
    CHECK (state NOT IN ('PAUSED', 'CANCELLED') OR reason IS NOT NULL)
);
CREATE INDEX broadcast_unfinished ON broadcast (begun_at) WHERE state IN ('RUNNING', 'PAUSED');

-- What the replicas share about a channel: a pause by an officer or by itself, a rest that the channel asked for, and
-- when a citizen was last replied to.
CREATE TABLE channel (
    name         text PRIMARY KEY,
    paused_at    timestamptz,
    paused_by    uuid REFERENCES officer,
    pause_reason text CHECK (pause_reason <> ''),
    rest_until   timestamptz NOT NULL DEFAULT '-infinity',
    rest_reason  text,
    last_reply   timestamptz NOT NULL DEFAULT '-infinity',
    CHECK ((paused_at IS NULL) = (pause_reason IS NULL)),
    CHECK (paused_by IS NULL OR paused_at IS NOT NULL)
);
INSERT INTO channel (name) VALUES ('WEB'), ('TELEGRAM'), ('ZALO'), ('ZALO_BOT');

-- A channel that takes n messages a second has n permits. One is taken with a claim and is free again a second after
-- its message was answered, or when its holder is gone.
CREATE TABLE channel_permit (
    channel text NOT NULL REFERENCES channel,
    slot    integer NOT NULL CHECK (slot >= 0),
    free_at timestamptz NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (channel, slot)
);

-- How often a channel answered with which code other than success, by the hour.
CREATE TABLE channel_error (
    channel text NOT NULL REFERENCES channel,
    hour    timestamptz NOT NULL,
    code    text NOT NULL,
    number  integer NOT NULL CHECK (number > 0),
    PRIMARY KEY (channel, hour, code)
);

-- taken: how many characters of the text the channel has; a text longer than one message goes in slices.
-- code: the channel's own for what it refused, or ours ('unreachable', 'cancelled', 'attempts').
ALTER TABLE delivery
    ADD COLUMN channel      text,
    ADD COLUMN broadcast_id uuid REFERENCES broadcast,
    ADD COLUMN taken        integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
    ADD COLUMN code         text;
UPDATE delivery d SET channel = a.channel FROM address a WHERE a.id = d.address_id;
ALTER TABLE delivery
    ALTER COLUMN channel SET NOT NULL,
    ADD FOREIGN KEY (address_id, channel) REFERENCES address (id, channel);

CREATE UNIQUE INDEX delivery_once_in_a_broadcast ON delivery (broadcast_id, address_id) WHERE broadcast_id IS NOT NULL;

GRANT SELECT, INSERT ON broadcast, channel_permit, channel_error TO ${app_role};
GRANT UPDATE (state, reason, changed_at, changed_by) ON broadcast TO ${app_role};
GRANT SELECT ON channel TO ${app_role};
GRANT UPDATE (paused_at, paused_by, pause_reason, rest_until, rest_reason, last_reply) ON channel TO ${app_role};
GRANT UPDATE (free_at) ON channel_permit TO ${app_role};
GRANT UPDATE (number), DELETE ON channel_error TO ${app_role};
