package vn.hoixa.cli;

import java.util.List;
import java.util.function.Supplier;
import vn.hoixa.delivery.ChannelCheck.Finding;

/** One chapter of the doctor's report. */
record Examination(String title, Supplier<List<Finding>> look) {}
