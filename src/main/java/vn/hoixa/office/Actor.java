package vn.hoixa.office;

/** Who performs an act that the audit records. */
public sealed interface Actor {
    /** An officer who is signed in. */
    record ByOfficer(OfficerId officer) implements Actor {}

    /** Somebody at the command line of the server. */
    record CommandLine() implements Actor {}

    /** The application itself, by a rule or a schedule. */
    record Application() implements Actor {}

    static Actor of(Officer officer) {
        return new ByOfficer(officer.id());
    }
}
