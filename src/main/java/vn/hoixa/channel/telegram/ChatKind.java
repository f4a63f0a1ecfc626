package vn.hoixa.channel.telegram;

/** Kinds of chats. */
enum ChatKind {
    PERSON("Người dân đã chặn bot hoặc không còn dùng tài khoản Telegram này."),
    GROUP("Bot không còn trong nhóm Telegram này, hoặc không được viết ở đó.");

    private final String gone;

    ChatKind(String gone) {
        this.gone = gone;
    }

    /** @param recipient a chat's id: those of groups are negative */
    static ChatKind of(String recipient) {
        return recipient.startsWith("-") ? GROUP : PERSON;
    }

    /** Why the chat cannot be reached any more, for officers. */
    String gone() {
        return gone;
    }
}
