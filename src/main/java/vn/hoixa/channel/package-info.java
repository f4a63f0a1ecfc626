/** The channels, one nested module each; none uses another. */
@NullMarked
package vn.hoixa.channel;

import org.jspecify.annotations.NullMarked;
