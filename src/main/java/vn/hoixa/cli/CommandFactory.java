package vn.hoixa.cli;

import picocli.CommandLine;

/** Creates commands; one whose constructor takes the {@link Commands.Launcher} receives it. */
final class CommandFactory implements CommandLine.IFactory {
    private final Commands.Launcher launcher;

    CommandFactory(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0].equals(Commands.Launcher.class)) {
                return type.cast(constructor.newInstance(launcher));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
