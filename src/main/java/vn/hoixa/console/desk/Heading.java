package vn.hoixa.console.desk;

import java.util.List;
import vn.hoixa.console.frame.Notice;

/**
 * Heading above an open question.
 *
 * @param place field and desk
 * @param notes colleagues' notes: of a return or a hand-over
 */
record Heading(String ticket, Due due, String place, List<Notice> notes) {}
