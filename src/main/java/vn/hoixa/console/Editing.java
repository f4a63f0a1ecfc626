package vn.hoixa.console;

import org.jspecify.annotations.Nullable;

/**
 * The editor as it is opened.
 *
 * @param draft the words to begin with
 * @param kept whether "riêng trường hợp này" is ticked
 * @param refusal why the last attempt was not sent
 * @param lead the words that a ready answer is looked for with
 */
record Editing(String draft, boolean kept, @Nullable String refusal, String lead) {}
