package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * That citizens are told the telephones of the invented commune the software comes with, said where an officer can mend it.
 *
 * @param fields paths in {@code commune.yaml}; never empty
 */
public record SampleNotice(List<String> fields) {
    /** Where officers write the commune's own information. */
    public static final String ROOM = "/console/thong-tin-xa";

    private static final int NAMED = 4;

    public SampleNotice {
        fields = List.copyOf(fields);
    }

    /** The notice about what is in force; none once the commune has written its own. */
    public static Optional<SampleNotice> of(Snapshot snapshot) {
        return snapshot.commune()
                .map(Commune::sampleFields)
                .filter(fields -> !fields.isEmpty())
                .map(SampleNotice::new);
    }

    /** What is wrong and where, such as "… (tệp commune.yaml, mục sample, phones.center và 20 mục nữa). …". */
    public String words() {
        return found() + " " + remedy();
    }

    /** What is wrong, as a sentence that names file and fields. */
    public String found() {
        String more = fields.size() > NAMED ? " và " + (fields.size() - NAMED) + " mục nữa" : "";
        return "Thông tin của xã còn là của xã mẫu, tên và số máy bịa (tệp commune.yaml, mục "
                + String.join(", ", fields.subList(0, Math.min(NAMED, fields.size()))) + more + ").";
    }

    /** What to do about it. */
    public String remedy() {
        return "Ghi thông tin thật ở Kho nội dung, Thông tin của xã (" + ROOM + ") rồi công khai.";
    }
}
