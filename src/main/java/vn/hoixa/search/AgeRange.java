package vn.hoixa.search;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoixa.language.Vietnamese;

/**
 * The age range in a title ("từ đủ 14 tuổi trở lên", "dưới 14 tuổi"), compared with an age in a question ("con trai 15
 * tuổi").
 *
 * @param from in full years, inclusive
 * @param below in full years, exclusive
 */
record AgeRange(int from, int below) {

    private static final int OLDEST = 150;
    private static final AgeRange ANY = new AgeRange(0, OLDEST);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern UP = Pattern.compile("tu (?:du )?(\\d{1,3}) tuoi tro len|(\\d{1,3}) tuoi tro len");
    private static final Pattern UNDER = Pattern.compile("duoi (\\d{1,3}) tuoi");
    private static final Pattern BETWEEN =
            Pattern.compile("tu (?:du )?(\\d{1,3}) (?:tuoi )?den (?:duoi )?(\\d{1,3}) tuoi");

    static AgeRange in(String title) {
        String folded = Vietnamese.fold(title);
        Matcher between = BETWEEN.matcher(folded);
        if (between.find()) return new AgeRange(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2)));
        Matcher up = UP.matcher(folded);
        if (up.find()) return new AgeRange(Integer.parseInt(up.group(1) == null ? up.group(2) : up.group(1)), OLDEST);
        Matcher under = UNDER.matcher(folded);
        return under.find() ? new AgeRange(0, Integer.parseInt(under.group(1))) : ANY;
    }

    /**
     * 1 where the question's age lies inside, -1 outside; empty where the title or the question names no age.
     *
     * @param bare a question's folded words
     */
    OptionalDouble compare(List<String> bare) {
        if (equals(ANY)) return OptionalDouble.empty();
        OptionalInt age = ageIn(bare);
        if (age.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(from <= age.getAsInt() && age.getAsInt() < below ? 1 : -1);
    }

    private static OptionalInt ageIn(List<String> bare) {
        for (int i = 0; i + 1 < bare.size(); i++) {
            if (!NUMBER.matcher(bare.get(i)).matches()) continue;
            String unit = bare.get(i + 1);
            if (unit.equals("tuoi")) return OptionalInt.of(Integer.parseInt(bare.get(i)));
            if (unit.equals("thang") && i + 2 < bare.size() && bare.get(i + 2).equals("tuoi")) {
                return OptionalInt.of(Integer.parseInt(bare.get(i)) / 12);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public String toString() {
        return from == 0 ? "dưới " + below + " tuổi" : "từ " + from + " tuổi";
    }
}
