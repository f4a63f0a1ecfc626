package vn.hoixa.bulletin;

/** Groups of people at whom a scam is aimed ("người bị nhắm"). */
public enum Target {
    OLD("người cao tuổi"),
    STUDENTS("học sinh, sinh viên"),
    PARENTS("phụ huynh"),
    TRADERS("hộ kinh doanh"),
    LANDOWNERS("chủ đất"),
    WORKERS("người lao động"),
    BENEFICIARIES("người hưởng trợ cấp");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
