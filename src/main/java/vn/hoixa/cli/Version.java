package vn.hoixa.cli;

import picocli.CommandLine;

/** The version written into the jar; "development" outside one. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"hoixa " + (version == null ? "development" : version)};
    }
}
