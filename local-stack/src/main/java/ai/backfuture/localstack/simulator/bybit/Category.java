package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.EndpointCall;
import java.util.Locale;
import java.util.Optional;

/** The product that a call is about. */
enum Category {
    SPOT(BybitRights.SPOT),
    LINEAR(BybitRights.CONTRACT),
    INVERSE(BybitRights.CONTRACT),
    OPTION("Options");

    private final String group;

    Category(String group) {
        this.group = group;
    }

    String group() {
        return group;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(EndpointCall call) {
        return call.parameter("category").flatMap(Category::named);
    }

    static Optional<Category> named(String text) {
        for (Category category : values()) {
            if (category.text().equals(text)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
