package vn.hoixa.console.frame;

/** Addresses of the console that more than one class must agree on. */
public final class ConsolePaths {
    public static final String DESK = "/console";
    public static final String QUESTIONS = "/console/questions";
    /** Everything that is kept; an item lies below it by its kind and key. */
    public static final String ITEMS = "/console/thu-tuc";

    /** An officer's own account. */
    public static final String OWN_ACCOUNT = "/console/toi";

    public static final String SIGN_IN = "/console/sign-in";
    static final String SIGN_IN_STEPS = SIGN_IN + "/**";
    /** Where a browser leaves for the office's own sign-in service, and where it comes back. */
    static final String TO_SERVICE = SIGN_IN + "/dich-vu";

    static final String FROM_SERVICE = SIGN_IN + "/ve";
    static final String SIGN_OUT = "/console/sign-out";
    static final String DENIED = "/console/denied";
    public static final String NEWS = "/console/news";
    static final String ASSETS = "/console/assets/**";

    private ConsolePaths() {}
}
