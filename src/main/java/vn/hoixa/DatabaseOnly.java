package vn.hoixa;

import org.springframework.context.annotation.ComponentScan;

/**
 * The application with only the database, for commands that must find it unchanged.
 *
 * <p>Not a component itself, so that the component scan of the whole application does not find it.
 */
@ComponentScan("vn.hoixa.database")
class DatabaseOnly {}
