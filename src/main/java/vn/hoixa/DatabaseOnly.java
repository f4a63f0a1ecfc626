package vn.hoixa;

import org.springframework.context.annotation.ComponentScan;

/**
 * The database and nothing that reads or writes it: for commands that must find it as it is.
 *
 * <p>Not a component itself, so that the whole application does not find it when it scans.
 */
@ComponentScan("vn.hoixa.database")
class DatabaseOnly {}
