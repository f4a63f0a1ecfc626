package vn.hoixa.dense;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.knowledge.Snapshot;

/**
 * The files of an embedding model that understands nothing: one seeded random vector for each word it knows, so that texts
 * of the same words are near. The graph is one {@code Gather}, written as protocol buffers (onnx.proto3, opset 13, IR 8).
 */
public record TinyOnnx(Path model, Path tokenizer) {
    private static final int SIZE = 48;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<String> MARKS = List.of("[UNK]", "[CLS]", "[SEP]");

    /** One that knows the words of every way of asking. */
    public static TinyOnnx knowing(Snapshot known, Path directory) {
        return write(
                directory,
                known.procedures().stream()
                        .flatMap(procedure -> Stream.concat(procedure.names().stream(), procedure.phrasings().stream()))
                        .flatMap(text ->
                                WORD.matcher(text.toLowerCase(Locale.of("vi"))).results())
                        .map(MatchResult::group)
                        .toList());
    }

    /** @param words lower case; what else is asked is unknown to it */
    public static TinyOnnx write(Path directory, Iterable<String> words) {
        var vocabulary = new LinkedHashMap<String, Integer>();
        MARKS.forEach(mark -> vocabulary.put(mark, vocabulary.size()));
        words.forEach(word -> vocabulary.putIfAbsent(word, vocabulary.size()));
        try {
            return new TinyOnnx(
                    Files.write(directory.resolve("tiny.onnx"), model(vocabulary.size())),
                    Files.writeString(directory.resolve("tokenizer.json"), tokenizer(vocabulary)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words are split at what is neither letter nor digit; a text begins and ends with a mark. */
    private static String tokenizer(Map<String, Integer> vocabulary) {
        var marks = new LinkedHashMap<String, Object>();
        MARKS.forEach(mark ->
                marks.put(mark, Map.of("id", mark, "ids", List.of(vocabulary.get(mark)), "tokens", List.of(mark))));
        var added = MARKS.stream()
                .map(mark -> Map.of(
                        "id", vocabulary.get(mark),
                        "content", mark,
                        "special", true,
                        "single_word", false,
                        "lstrip", false,
                        "rstrip", false,
                        "normalized", false))
                .toList();
        var file = new LinkedHashMap<String, Object>();
        file.put("version", "1.0");
        file.put("added_tokens", added);
        file.put("normalizer", Map.of("type", "Lowercase"));
        file.put("pre_tokenizer", Map.of("type", "BertPreTokenizer"));
        file.put("post_processor", processor(marks));
        file.put("model", Map.of("type", "WordLevel", "vocab", vocabulary, "unk_token", "[UNK]"));
        return JsonMapper.shared().writeValueAsString(file);
    }

    private static Map<String, Object> processor(Map<String, Object> marks) {
        var begin = Map.of("SpecialToken", Map.of("id", "[CLS]", "type_id", 0));
        var end = Map.of("SpecialToken", Map.of("id", "[SEP]", "type_id", 0));
        var text = Map.of("Sequence", Map.of("id", "A", "type_id", 0));
        var other = Map.of("Sequence", Map.of("id", "B", "type_id", 1));
        return Map.of(
                "type",
                "TemplateProcessing",
                "single",
                List.of(begin, text, end),
                "pair",
                List.of(begin, text, end, other, end),
                "special_tokens",
                marks);
    }

    private static byte[] model(int words) {
        var node = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "last_hidden_state")
                .text(4, "Gather");
        var graph = new Message()
                .message(1, node)
                .text(2, "tiny")
                .message(5, table(words))
                .message(11, value("input_ids", INT64, List.of("batch", "tokens")))
                .message(11, value("attention_mask", INT64, List.of("batch", "tokens")))
                .message(12, value("last_hidden_state", FLOAT, List.of("batch", "tokens", SIZE)));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().number(2, 13))
                .bytes();
    }

    private static Message table(int words) {
        var random = new Random(20261129);
        var numbers = ByteBuffer.allocate(words * SIZE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
            boolean isMark = numbers.position() < MARKS.size() * SIZE * Float.BYTES;
            numbers.putFloat(isMark ? 0.001f : (float) random.nextGaussian());
        }
        return new Message()
                .number(1, words)
                .number(1, SIZE)
                .number(2, FLOAT)
                .text(8, "table")
                .raw(9, numbers.array());
    }

    /** @param shape names of free dimensions, numbers of fixed ones */
    private static Message value(String name, int type, List<?> shape) {
        var dimensions = new Message();
        shape.forEach(each -> dimensions.message(
                1,
                each instanceof Integer fixed
                        ? new Message().number(1, fixed)
                        : new Message().text(2, each.toString())));
        var tensor = new Message().number(1, type).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A protocol buffer in the making. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message raw(int field, byte[] value) {
            varint(field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return raw(field, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            for (; (rest & ~0x7FL) != 0; rest >>>= 7) out.write((int) (rest & 0x7F | 0x80));
            out.write((int) rest);
        }
    }
}
