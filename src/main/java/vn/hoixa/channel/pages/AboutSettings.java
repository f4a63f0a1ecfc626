package vn.hoixa.channel.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Statements about this installation that only the office can make, under {@code hoixa.about}; each may be empty, and
 * the page then says that nothing was decided.
 *
 * @param operator the unit that runs it, such as "Văn phòng HĐND và UBND xã"
 * @param decision number and date of the decision by which it was put into use
 * @param retention the rule for keeping and deleting data
 * @param riskLevel how the system was classified under the law on AI, and where that is recorded
 */
@ConfigurationProperties("hoixa.about")
record AboutSettings(
        @DefaultValue("") String operator,
        @DefaultValue("") String decision,
        @DefaultValue("") String retention,
        @DefaultValue("") String riskLevel) {}
