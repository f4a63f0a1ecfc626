/** Measurements: what a turn costs beside a bare Lucene query of the same run. Nothing here asserts. */
@NullMarked
package vn.hoixa.bench;

import org.jspecify.annotations.NullMarked;
