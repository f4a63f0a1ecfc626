package vn.hoixa;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.hoixa.knowledge.Knowledge;

/**
 * Begins each test with everything in view that its preparation published: the index follows a publication a moment later, and
 * a question asked in that moment is answered by the knowledge of before.
 */
public final class InView implements TestExecutionListener {
    @Override
    public void beforeTestExecution(TestContext test) {
        test.getApplicationContext().getBeanProvider(Knowledge.class).ifAvailable(Knowledge::latest);
    }
}
