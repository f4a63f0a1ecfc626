-- The texts to many that a warning went out with: one for each village, '' for those who named none.
CREATE TABLE warning_broadcast (
    broadcast uuid PRIMARY KEY,
    warning   bigint NOT NULL,
    village   text NOT NULL,
    training  boolean NOT NULL DEFAULT false CHECK (NOT training),
    UNIQUE (warning, village),
    FOREIGN KEY (warning, training) REFERENCES warning (id, training)
);

-- That a warning was passed on: by a village head into the village's group, or by a neighbour to so many households.
CREATE TABLE warning_relay (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    warning    bigint NOT NULL REFERENCES warning,
    village    text NOT NULL,
    officer_id uuid REFERENCES officer,
    address_id uuid REFERENCES address,
    households integer NOT NULL CHECK (households BETWEEN 0 AND 5000),
    at         timestamptz NOT NULL,
    CHECK (num_nonnulls(officer_id, address_id) = 1)
);
CREATE INDEX warning_relay_of ON warning_relay (warning, village);

GRANT SELECT, INSERT ON warning_broadcast, warning_relay TO ${app_role};
