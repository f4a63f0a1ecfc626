package vn.hoixa.procedure;

/** Whether a facet's value may be told to a citizen without an officer. Only {@link Usable} is answered automatically. */
public sealed interface FacetState {
    /** Đã đối chiếu: checked, in force on the day asked for. */
    record Usable() implements FacetState {}

    /**
     * Cần đối chiếu: there is a value, but it cannot be trusted as it stands.
     *
     * @param reason in Vietnamese, in words a citizen may read: it quotes nothing that was not checked
     */
    record Unclear(String reason) implements FacetState {}

    /** Nguồn không ghi: the source says nothing, which is not the same as "none". */
    record Missing() implements FacetState {}
}
