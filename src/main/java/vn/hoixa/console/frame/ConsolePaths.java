package vn.hoixa.console.frame;

/** Paths of the console used by more than one class. */
public final class ConsolePaths {
    public static final String DESK = "/console";
    public static final String QUESTIONS = "/console/questions";
    /** All knowledge items; an item is below it by its type and key. */
    public static final String ITEMS = "/console/thu-tuc";

    /** An officer's own account. */
    public static final String OWN_ACCOUNT = "/console/toi";

    public static final String SIGN_IN = "/console/sign-in";
    static final String SIGN_IN_STEPS = SIGN_IN + "/**";
    /** Start and return paths of the office's own sign-in service. */
    static final String TO_SERVICE = SIGN_IN + "/dich-vu";

    static final String FROM_SERVICE = SIGN_IN + "/ve";
    static final String SIGN_OUT = "/console/sign-out";
    static final String DENIED = "/console/denied";
    public static final String NEWS = "/console/news";
    static final String ASSETS = "/console/assets/**";

    private ConsolePaths() {}
}
