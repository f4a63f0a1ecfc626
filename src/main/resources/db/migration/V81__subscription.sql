-- Who wants to be warned, of which village (empty: none named, so warnings for everybody only), from which severity on.
CREATE TABLE subscription (
    address_id uuid PRIMARY KEY REFERENCES address,
    village    text NOT NULL,
    least      text NOT NULL CHECK (least IN ('urgent', 'important', 'ordinary')),
    since      timestamptz NOT NULL
);
CREATE INDEX subscription_by_village ON subscription (village);

-- What somebody agreed to, and what they were told before they did; written once.
CREATE TABLE subscription_consent (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address_id      uuid NOT NULL REFERENCES address,
    act             text NOT NULL CHECK (act IN ('agreed', 'ended')),
    village         text NOT NULL,
    least           text NOT NULL,
    cleared_text_id uuid REFERENCES cleared_text,
    at              timestamptz NOT NULL,
    CHECK ((act = 'agreed') = (cleared_text_id IS NOT NULL))
);
CREATE INDEX subscription_consent_of ON subscription_consent (address_id, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON subscription TO ${app_role};
GRANT SELECT, INSERT ON subscription_consent TO ${app_role};
