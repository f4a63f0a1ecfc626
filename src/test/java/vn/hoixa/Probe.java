package vn.hoixa;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A small class in a channel's package that tries something; javac says whether it may. What the house forbids by
 * construction is proved by programs that do not compile.
 */
final class Probe {
    private Probe() {}

    /**
     * What javac says about a statement, empty when it compiles.
     *
     * @param given names in scope with their types
     */
    static String compile(Map<String, Class<?>> given, String statement) {
        var parameters = given.entrySet().stream()
                .map(each -> each.getValue().getCanonicalName() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        var source =
                "package vn.hoixa.channel.probe; class Probe { void run(" + parameters + ") { " + statement + " } }";
        var out = new StringWriter();
        var options = List.of(
                "-proc:none", "-implicit:none", "-d", System.getProperty("java.io.tmpdir"), "-classpath", classPath());
        ToolProvider.getSystemJavaCompiler()
                .getTask(out, null, null, options, null, List.of(new Source(source)))
                .call();
        return out.toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///vn/hoixa/channel/probe/Probe.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
