package vn.hoixa.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as a citizen types it and the whole text that answers it well: a file of {@code golden/}, the lines after
 * {@code >} typed one after the other, then an empty line, then the reply to the last. A conversation has been greeted
 * unless its file begins with {@value #OPENING}.
 *
 * @param reply with slots in the place of what changes from text to text: day, verification code, public address
 */
record Golden(String name, boolean opens, List<String> turns, String reply) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String OPENING = "(mở đầu)";

    static List<Golden> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Golden::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reply that comes, with the same slots. */
    String answered() {
        var conversation = new Conversed();
        if (!opens) conversation.greeted();
        var answers = new ArrayList<Answer>();
        turns.forEach(turn -> answers.add(conversation.say(turn)));
        return slotted(Conversed.body(answers.getLast()));
    }

    /** A file that would be right if this were the right reply. */
    String file(String reply) {
        String head = opens ? OPENING + "\n" : "";
        return head + turns.stream().map(turn -> "> " + turn + "\n").collect(Collectors.joining()) + "\n" + reply
                + "\n";
    }

    /** Without the marks of time and place. */
    private static String slotted(String body) {
        return body.replaceAll("đối chiếu \\d\\d/\\d\\d/\\d{4}", "đối chiếu {ngày}")
                .replaceAll("Mã tin \\d{4}-\\d{4}-\\d{4}", "Mã tin {mã tin}")
                .replace("https://hoixa.example", "{trang}");
    }

    private static Golden read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            var turns = lines.stream().filter(line -> line.startsWith("> ")).map(line -> line.substring(2));
            int empty = lines.indexOf("");
            String reply = String.join("\n", lines.subList(empty + 1, lines.size()));
            String name = file.getFileName().toString().replace(".txt", "");
            return new Golden(name, lines.getFirst().equals(OPENING), turns.toList(), reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
