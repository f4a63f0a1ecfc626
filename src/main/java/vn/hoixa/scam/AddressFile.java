package vn.hoixa.scam;

import java.util.List;

/** The content of {@code knowledge-base/scam/addresses.yaml}. */
record AddressFile(
        List<String> official,
        List<String> hosting,
        List<String> shorteners,
        List<String> odd,
        List<String> known,
        List<String> brands,
        List<String> hints,
        List<String> contacts) {}
