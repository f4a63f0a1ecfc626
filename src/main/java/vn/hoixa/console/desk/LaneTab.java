package vn.hoixa.console.desk;

/**
 * Tab of a lane at the top of the page.
 *
 * @param count questions in it; 0 is not shown
 * @param here whether its list is shown
 */
record LaneTab(String id, String label, int count, boolean here) {}
