package vn.hoixa.answer;

import java.util.function.ToDoubleFunction;
import vn.hoixa.knowledge.Procedure;

/** Two sides of a {@link Joint} that may be two matters. */
record SidePair(Joint joint, Side left, Side right) {
    double least(ToDoubleFunction<Side> figure) {
        return Math.min(figure.applyAsDouble(left), figure.applyAsDouble(right));
    }

    double leastFit(ToDoubleFunction<Rival> figure) {
        return least(side -> figure.applyAsDouble(side.best().leader()));
    }

    /** Whether a whole question is about a procedure that neither side names: "đổi từ bán quần áo sang mỹ phẩm và chuyển số nhà". */
    boolean isAnother(Whole whole) {
        return whole.seen().seeming().filter(one -> !has(one)).isPresent();
    }

    boolean has(Procedure procedure) {
        return procedure.equals(left.procedure()) || procedure.equals(right.procedure());
    }
}
