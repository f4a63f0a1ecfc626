package vn.hoixa.console.desk;

import java.util.List;
import vn.hoixa.console.frame.Notice;

/**
 * What stands above an open question.
 *
 * @param place field and desk
 * @param notes what colleagues left with it: a return, a hand-over
 */
record Heading(String ticket, Due due, String place, List<Notice> notes) {}
