package vn.hoixa.knowledge;

import java.util.List;

/** An item whose names have been taken apart, not yet weighed against those of all others. */
record ReadItem(SearchItem item, List<NameReader.Draft> names) {}
