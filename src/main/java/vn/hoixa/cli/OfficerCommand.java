package vn.hoixa.cli;

import picocli.CommandLine.Command;

/** The accounts of the office's internal users. */
@Command(
        name = "officer",
        description = "Open, list and close the accounts of the office.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OfficerAddCommand.class,
            OfficerListCommand.class,
            OfficerDisableCommand.class,
            OfficerResetPasswordCommand.class
        })
final class OfficerCommand {}
