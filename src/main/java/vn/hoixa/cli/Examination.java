package vn.hoixa.cli;

import java.util.List;
import java.util.function.Supplier;
import vn.hoixa.delivery.ChannelCheck.Finding;

/** One chapter of what the doctor looks at. */
record Examination(String title, Supplier<List<Finding>> look) {}
