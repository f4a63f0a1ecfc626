package vn.hoixa.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation requires a second factor. */
@Component
class SecondFactorRule {
    private final AccessSettings settings;
    private final boolean demo;

    SecondFactorRule(AccessSettings settings, @Value("${hoixa.demo:false}") boolean demo) {
        this.settings = settings;
        this.demo = demo;
    }

    boolean isRequired() {
        return switch (settings.secondFactor()) {
            case AUTO -> !demo;
            case REQUIRED -> true;
            case OFFERED -> false;
        };
    }
}
