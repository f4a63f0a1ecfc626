package vn.hoixa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.WordReader;

/**
 * SHA-256 hashes of a calibration's inputs, in hexadecimal.
 *
 * @param analyzer of the words that the analyzer makes of {@link #PROBES} by itself, without any lexicon: changes when
 *     the code reads text differently, not when a word is added to the knowledge base
 * @param knowledge of the procedures and the knowledge base
 * @param questions of the files of questions
 */
record Fingerprints(String analyzer, String knowledge, String questions) {
    private static final int WORDS = 200;

    /**
     * Texts that cover everything the analyzer handles: both Unicode forms, tone places, leftover keys, numbers, codes,
     * noise.
     */
    static final List<String> PROBES = List.of(
            "Đăng ký KHAI SINH cho bé, hoà giải, thuỷ lợi, kí quỹ",
            "Ða\u0306ng ky\u0301 ke\u0302\u0301t ho\u0302n",
            "ddawng kys khai sinh, dang9 ky1, vowj chowng, giaays towf, ke6t1 hon6",
            "dk ks cho be can giay to j, cmnd cccd, 12 số",
            "142/2026/NĐ-CP, 1.001193, 10.000đ, CT01, 50/50, ng\u200Bày 30/4",
            "nghiêng khuỷu quều uống ươm iêu gìn quốc xoong",
            "gas wifi online Facebook ok 123abc 👍 тест 你好");

    static Fingerprints of(List<Path> procedures, List<Path> questions) {
        return new Fingerprints(ofAnalyzer(), files(procedures), files(questions));
    }

    /**
     * What has changed since a calibration, and what to do about it; a change of questions is normal and not reported.
     */
    List<String> differences(Fingerprints calibrated) {
        List<String> differences = new ArrayList<>();
        if (!analyzer.equals(calibrated.analyzer)) {
            differences.add("the analyzer reads text otherwise than when the weights were found: calibrate again");
        }
        if (!knowledge.equals(calibrated.knowledge)) {
            differences.add(
                    "weights and thresholds were found over other procedures or another state of the knowledge base");
        }
        return differences;
    }

    static String ofAnalyzer() {
        var reader = new WordReader(Lexicon.empty());
        var digest = sha256();
        for (String probe : PROBES) {
            digest.update(String.join(" ", reader.words(probe, WORDS)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String files(List<Path> sources) {
        var digest = sha256();
        sources.stream().flatMap(Fingerprints::within).forEach(file -> digest.update(bytes(file)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Stream<Path> within(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
