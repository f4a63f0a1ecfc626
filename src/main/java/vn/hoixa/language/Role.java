package vn.hoixa.language;

/** The role of a word in a question. */
public enum Role {
    /** Names the subject: khai sinh, tạm trú. */
    MATTER,
    /** Names what is asked about it: giấy tờ gì, lệ phí, mấy ngày. */
    ASKED,
    /** Names whom it is about: mẹ, con, vợ chồng. */
    PERSON,
    /** Politeness, particles, pronouns: cho em hỏi, ạ, với. */
    FILLER
}
