-- The only place that knows what a channel calls a citizen. Everything else refers to the id.
CREATE TABLE address (
    id         uuid PRIMARY KEY,
    channel    text NOT NULL,
    recipient  text NOT NULL,
    first_seen timestamptz NOT NULL,
    UNIQUE (channel, recipient)
);

-- One cleared text on its way to one address: waiting → sending → sent, or given_up with a reason.
CREATE TABLE delivery (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address_id      uuid NOT NULL REFERENCES address,
    cleared_text_id uuid NOT NULL REFERENCES cleared_text,
    state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'given_up')),
    enqueued_at     timestamptz NOT NULL,
    not_before      timestamptz NOT NULL,
    attempts        integer NOT NULL DEFAULT 0,
    claimed_by      uuid,
    lease_until     timestamptz,
    position        bigint UNIQUE,
    settled_at      timestamptz,
    channel_id      text,
    reason          text,
    CHECK ((state = 'sending') = (claimed_by IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK ((state = 'sent') = (position IS NOT NULL)),
    CHECK ((state = 'given_up') = (reason IS NOT NULL)),
    CHECK ((state IN ('sent', 'given_up')) = (settled_at IS NOT NULL))
);

-- Counts sent texts. Only one delivery of an address is in the air, so positions of an address follow the sending.
CREATE SEQUENCE delivery_position;

CREATE INDEX delivery_waiting ON delivery (id) WHERE state = 'waiting';
CREATE INDEX delivery_unsettled ON delivery (address_id, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX delivery_in_the_air ON delivery (lease_until) WHERE state = 'sending';
CREATE INDEX delivery_arrived ON delivery (address_id, position) WHERE state = 'sent';

GRANT SELECT, INSERT ON address TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON delivery TO ${app_role};
GRANT USAGE ON SEQUENCE delivery_position TO ${app_role};
